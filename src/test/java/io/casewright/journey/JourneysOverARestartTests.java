package io.casewright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.LongRuns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way a case can go, at night on every desk, over HTTP and Tasklist, with a restart in the middle. */
@DisplayName("Journeys over a restart")
@Tag("own-product")
@TestInstance(Lifecycle.PER_CLASS)
class JourneysOverARestartTests {

    private Installation product;
    private People people;
    private final List<Begun> begun = new ArrayList<>();

    @BeforeAll
    void beginAndRestart(@TempDir Path folder) {
        product = Installation.in(folder);
        people = new People(product);
        for (Way way : Way.all()) {
            desksOf(way).forEach(customer -> {
                JourneyCase journey = JourneyCase.submitted(people, customer);
                way.begin().accept(journey);
                begun.add(new Begun(way, journey));
            });
        }
        product.restart();
        people.signInAgain();
    }

    /** Each way on one desk, and one way at least on each desk; all on all at night. */
    private Stream<DeskCustomer> desksOf(Way way) {
        List<DeskCustomer> all = DeskFixtures.desks().stream()
                .flatMap(desk -> people.fixtures().findCustomer(desk, way.customer()).stream())
                .toList();
        return LongRuns.wanted() || all.isEmpty()
                ? all.stream()
                : Stream.of(all.get(Way.all().indexOf(way) % all.size()));
    }

    @AfterAll
    void stop() {
        product.close();
    }

    List<Begun> journeys() {
        return begun;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("journeys")
    @DisplayName("A case that was under way when the product stopped goes on and comes to its end")
    void goesOn(Begun half) {
        half.way().end().accept(half.journey());

        assertThat(half.journey().state()).isIn("resolved", "closed");
        assertThat(half.journey().story()).as("text from outside stays text").contains("${7*7}", "{{1+1}}");
    }

    /** A case in the middle of its way. */
    record Begun(Way way, JourneyCase journey) {

        @Override
        public String toString() {
            return journey.desk().id() + " " + way;
        }
    }
}
