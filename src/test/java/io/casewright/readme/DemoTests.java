package io.casewright.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.casewright.portal.Chromium;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

/** Does in the demo what the README says: goes through every door, follows the tutorial, takes the pictures. */
@DisplayName("The demo, as the README describes it")
@Tag("own-product")
@TestMethodOrder(OrderAnnotation.class) // pictures are taken before anybody leaves traces
class DemoTests {

    private static final String SIGN_IN = "/sign-in";

    private static Demo demo;

    @BeforeAll
    static void start() {
        demo = Demo.start();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    static Stream<Door> doors() {
        return Door.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    @DisplayName("Every door leads where it says, for whom it names, and what is to be done first is there")
    void opensEveryDoor(Door door) {
        assertThat(door.addresses()).as("%s", door).isNotEmpty();
        StringBuilder seen = new StringBuilder();
        DemoVisitor visitor = new DemoVisitor();
        for (String address : door.addresses()) {
            HttpResponse<String> page = visit(visitor, address, door.who());
            assertThat(page.statusCode()).as("%s: %s", address, page.body()).isEqualTo(200);
            assertThat(page.uri().getPath()).as(address).doesNotContain(SIGN_IN);
            seen.append(page.body());
        }
        seen.append(inWebApplications(visitor, door));
        assertThat(door.names()).allSatisfy(name -> assertThat(seen.toString()).contains(name));
    }

    private static HttpResponse<String> visit(DemoVisitor visitor, String address, String who) {
        if (address.endsWith("/engine-rest")) {
            // What Modeler asks to see whether it may deploy.
            return visitor.getWithBasic(demo.here(address) + "/deployment?maxResults=0", who);
        }
        HttpResponse<String> page = visitor.get(demo.here(address));
        if (page.uri().getPath().contains(SIGN_IN)) {
            return visitor.signIn(page.uri().toString(), who);
        }
        if (!address.contains("/desks/")) {
            visitor.signIn(demo.address() + "/staff/sign-in", who); // what has no page of its own to ask for it
        }
        return visitor.get(demo.here(address));
    }

    /** What the engine's web applications show, but not without a browser: queues and what forms ask, or processes. */
    private static String inWebApplications(DemoVisitor visitor, Door door) {
        String engine = demo.address() + "/camunda/api/engine/engine/default/";
        if (door.places().contains("/tasklist/")) {
            return visitor.get(engine + "filter?maxResults=50").body()
                    + KnownWords.all("forms").stream().map(KnownWords::text).toList();
        }
        return door.places().contains("/cockpit/")
                ? visitor.get(engine + "process-definition?latestVersion=true&maxResults=50")
                        .body()
                : "";
    }

    @Test
    @DisplayName("Every other address in the README answers, and every call of the API that it names exists")
    void answersAtEveryAddress() {
        Markdown readme = Markdown.read("README.md");
        DemoVisitor anybody = new DemoVisitor();
        List<String> others = Markdown.addressesIn(readme.prose()).stream()
                .filter(address -> doors().noneMatch(door -> door.addresses().contains(address)))
                .toList();
        assertThat(others)
                .allSatisfy(
                        address -> assertThat(anybody.get(demo.here(address)).statusCode())
                                .as(address)
                                .isEqualTo(200));

        DemoVisitor operator = new DemoVisitor();
        operator.signIn(demo.address() + "/staff/sign-in", "operator");
        String described = operator.get(demo.address() + "/v3/api-docs").body();
        assertThat(readme.words())
                .filteredOn(word -> word.matches("[A-Z]+ /.*"))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(described).contains('"' + call.split(" ")[1] + '"'));
    }

    @Test
    @DisplayName(
            "ALL-10 The tutorial can be followed: a changed cell is promised to new cases only, too much is refused")
    void canBeFollowed(@TempDir Path copy) throws Exception {
        FileSystemUtils.copyRecursively(Path.of("decisions"), Files.createDirectory(copy.resolve("decisions")));

        assertThat(new Tutorial(demo, copy).follow()).as("commands").isEqualTo(5);
    }

    @Test
    @Order(1)
    @DisplayName("The README's pictures are made, each of the page that it is said to show")
    void looksLikeThat() {
        assumeTrue(Chromium.browser().isPresent(), "no Chromium is installed");
        DemoPictures pictures = new DemoPictures(demo, Chromium.browser().orElseThrow());
        pictures.ofTheCustomer(Door.of("customer"));
        pictures.ofTheEngineer(Door.of("engineer"));
        pictures.ofTheOperator(Door.of("operator"));
    }
}
