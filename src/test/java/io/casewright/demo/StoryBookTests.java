package io.casewright.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.casewright.DeskFixtures;
import io.casewright.access.PasswordRules;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import io.casewright.desk.IntakeFact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What can be seen in the demo's files without starting anything. */
class StoryBookTests {

    private static final Desks DESKS = new Desks(DeskFixtures.desks());
    private static final StoryBook BOOK = StoryBook.read(DESKS);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** A desk may do without a demo, as a new one does. */
    static Stream<Desk> desks() {
        return BOOK.stories().keySet().stream().map(DESKS::get);
    }

    @Test
    void everyFolderOfTheDemoBelongsToADesk() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:demo/*/*.yaml");

        assertThat(files)
                .hasSize(3 * BOOK.stories().size())
                .allSatisfy(file -> assertThat(file.getFilename()).isIn("articles.yaml", "books.yaml", "stories.yaml"));
        assertThat(BOOK.stories()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("desks")
    void storiesHaveNamesOfTheirOwn(Desk desk) {
        assertThat(stories(desk)).extracting(Story::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z-]+"));
    }

    @ParameterizedTest
    @MethodSource("desks")
    void storiesAreToldOfPeopleInTheBooks(Desk desk) {
        JsonNode books = books(desk);
        Set<String> people = texts(books.path("people"), "email");
        Set<String> staff = texts(books.path("staff"), "id");

        assertThat(stories(desk)).allSatisfy(story -> {
            assertThat(story.customer()).isIn(people);
            assertThat(story.by())
                    .satisfiesAnyOf(
                            by -> assertThat(by).isNull(), by -> assertThat(by).isIn(staff));
            assertThat(story.then())
                    .allSatisfy(step -> assertThat(step.who())
                            .satisfiesAnyOf(
                                    who -> assertThat(who).isEqualTo("customer"),
                                    who -> assertThat(who).isIn(staff)));
        });
        assertThat(BOOK.cast().get(desk.id())).extracting(Story.Role::who).containsExactlyInAnyOrderElementsOf(people);
    }

    @ParameterizedTest
    @MethodSource("desks")
    void storiesAnswerWhatTheDeskAsks(Desk desk) {
        assertThat(stories(desk)).allSatisfy(story -> {
            List<IntakeFact> asked = desk.intakeBy(story.by() == null ? "portal" : "phone");
            assertThat(story.facts().keySet())
                    .isSubsetOf(asked.stream().map(IntakeFact::name).toList())
                    .containsAll(asked.stream()
                            .filter(IntakeFact::required)
                            .map(IntakeFact::name)
                            .toList());
        });
    }

    @ParameterizedTest
    @MethodSource("desks")
    void storiesHappenInOrderAndInThePastWheneverTheDemoStarts(Desk desk) {
        Map<String, ZoneId> zones = new HashMap<>();
        books(desk)
                .path("people")
                .forEach(person -> zones.put(
                        person.path("email").asText(),
                        ZoneId.of(person.path("zone").asText())));

        for (Instant now = Instant.parse("2026-10-20T00:13:00Z");
                now.isBefore(Instant.parse("2026-11-10T00:00:00Z"));
                now = now.plus(Duration.ofHours(1))) {
            for (Story story : stories(desk)) {
                StoryTime time = new StoryTime(now, zones.get(story.customer()));
                Instant at = time.of(story.at(), now);
                for (Story.Step step : story.then()) {
                    Instant next = time.of(step.at(), at);
                    assertThat(next)
                            .as("%s, %s, now %s", story.id(), step.at(), now)
                            .isAfter(at);
                    at = next;
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("desks")
    void booksHoldEveryKindOfPersonOneWantsToTry(Desk desk) {
        JsonNode books = books(desk);
        Set<String> lastDays = texts(books.path("contracts"), "lastDay");

        assertThat(books.path("accounts").size()).isBetween(4, 6);
        assertThat(texts(books.path("people"), "zone")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(lastDays).anyMatch(day -> LocalDate.parse(day).isBefore(TODAY));
        assertThat(lastDays).anyMatch(day -> LocalDate.parse(day).isAfter(TODAY));
        books.path("people")
                .forEach(person -> PasswordRules.check(
                        person.path("password").asText(),
                        person.path("email").asText(),
                        person.path("name").asText()));
        Set<String> groups = new HashSet<>();
        books.path("staff").forEach(member -> member.path("groups").forEach(group -> groups.add(group.asText())));
        assertThat(groups).contains("support-engineers", "leads", "sales", "analysts");
    }

    @Test
    void daysInTheBooksCountFromToday() {
        assertThat(DemoBooks.withDays("{ firstDay: today-20d, lastDay: today }, # today\nday: today+1d\n", TODAY))
                .isEqualTo("{ firstDay: 2026-11-01, lastDay: 2026-11-21 }, # today\nday: 2026-11-22\n");
    }

    private static List<Story> stories(Desk desk) {
        DeskId id = desk.id();
        return BOOK.stories().get(id);
    }

    private static JsonNode books(Desk desk) {
        try (var file = new ClassPathResource("demo/" + desk.id() + "/books.yaml").getInputStream()) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new YAMLMapper().readTree(DemoBooks.withDays(text, TODAY));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> texts(JsonNode records, String field) {
        Set<String> texts = new HashSet<>();
        records.forEach(record -> {
            if (record.hasNonNull(field)) {
                texts.add(record.path(field).asText());
            }
        });
        return texts;
    }
}
