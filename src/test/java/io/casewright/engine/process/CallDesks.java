package io.casewright.engine.process;

import io.casewright.DeskFixtures;
import io.casewright.DeskFixtures.Example;
import io.casewright.desk.Desk;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which desks offer calls, to whom and how: by the examples of their policies. */
final class CallDesks {

    private CallDesks() {}

    static Stream<Desk> offering() {
        return desks(offers(true));
    }

    static Stream<Desk> notOffering() {
        return desks(offers(false));
    }

    static Stream<Desk> booking() {
        return offering().filter(desk -> desk.bookingLink() != null);
    }

    static Stream<Desk> atOnce() {
        return desks(withoutBooking());
    }

    static Stream<Desk> askable() {
        return desks(askable(true));
    }

    static Stream<Desk> notAskable() {
        return desks(askable(false));
    }

    private static Stream<Desk> desks(Predicate<Example> wanted) {
        return DeskFixtures.desks().stream()
                .filter(desk -> DeskFixtures.examples(desk).stream().anyMatch(wanted));
    }

    static Predicate<Example> offers(boolean offered) {
        return call("engineer").and(example -> example.expects("call", "callOffered", offered));
    }

    static Predicate<Example> askable(boolean offered) {
        return call("customer").and(example -> example.expects("call", "callOffered", offered));
    }

    static Predicate<Example> withoutBooking() {
        return example -> example.expects("call", "callOffered", true)
                && example.expects("call", "callDirect", true)
                && example.facts().keySet().stream().noneMatch(name -> name.startsWith("confirmed"));
    }

    private static Predicate<Example> call(String asker) {
        return example -> asker.equals(example.facts().get("callAskedBy"))
                && !"lapsed".equals(example.facts().get("contractState"))
                && example.facts().keySet().stream().noneMatch(name -> name.startsWith("confirmed"));
    }
}
