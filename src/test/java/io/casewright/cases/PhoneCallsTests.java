package io.casewright.cases;

import static io.casewright.cases.CaseFixtures.engineerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.customer.Customers;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskNotFound;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class PhoneCallsTests extends ProductTests {

    private final Desk desk = DeskFixtures.desks().get(0);

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    PhoneCalls calls;

    @Autowired
    SupportCases cases;

    @Autowired
    Customers customers;

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ST-1 SN-11: a call becomes the caller's case, written down by an engineer")
    void makesACallTheCallersCase(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String email = customer.person().email().toUpperCase(java.util.Locale.ROOT);

        CaseNumber number = calls.takeDown(call(customer, email, null), engineerOf(desk.id()), "call-1");
        CaseNumber again = calls.takeDown(call(customer, email, null), engineerOf(desk.id()), "call-1");

        SupportCase taken = cases.get(number);
        assertThat(again).isEqualTo(number);
        assertThat(taken.person()).isEqualTo(customer.person().id());
        assertThat(taken.account()).isEqualTo(customer.account().id());
        assertThat(taken.channel()).isEqualTo(Channel.PHONE);
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-11: a call by somebody unknown is kept, and the caller is known from then on")
    void keepsACallByAStranger(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String email = "stranger@" + desk.id() + ".example";

        CaseNumber number = calls.takeDown(call(customer, email, "Sam Stranger"), engineerOf(desk.id()), null);

        assertThat(customers.person(cases.get(number).person()).name()).isEqualTo("Sam Stranger");
        assertThat(cases.get(number).account()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ann", "ann@", "@b.example", "a b@c.example", "${7*7}@c.example", "<b>@c.example"})
    @DisplayName("refused input makes nobody known")
    void refusesWhatIsNoAddress(String email) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);

        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> calls.takeDown(call(customer, email, null), engineerOf(desk.id()), null));

        assertThat(refused.problems()).extracting(InvalidInput.Problem::field).contains("onBehalfOf.email");
    }

    @Test
    void makesNobodyKnownWhenSomethingElseIsWrong() {
        PhoneCall call = new PhoneCall(
                desk.id(), "nobody@refused.example", "A\nB", "no-such", null, "x", "poem", Map.of("colour", "red"));

        InvalidInput refused =
                catchThrowableOfType(InvalidInput.class, () -> calls.takeDown(call, engineerOf(desk.id()), null));

        assertThat(refused.problems())
                .extracting(InvalidInput.Problem::field)
                .contains("onBehalfOf.name", "account", "subject", "statedKind", "facts");
        assertThat(customers.findPerson(desk.id(), "nobody@refused.example")).isEmpty();
    }

    @Test
    @DisplayName("E01: an engineer writes nothing down for a desk they do not work for")
    void knowsNoOtherDesk() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Desk other = DeskFixtures.desks().get(1);

        assertThatThrownBy(() ->
                        calls.takeDown(call(customer, customer.person().email(), null), engineerOf(other.id()), null))
                .isInstanceOf(DeskNotFound.class);
    }

    private static PhoneCall call(DeskCustomer customer, String email, String name) {
        return new PhoneCall(
                customer.desk().id(),
                email,
                name,
                null,
                "It does not work",
                "They say it stopped this morning.",
                null,
                customer.intake("phone"));
    }
}
