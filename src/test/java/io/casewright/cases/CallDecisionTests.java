package io.casewright.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casewright.cases.CallRules.Terms;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.policy.CallOffer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an engineer can decide about a call, and what not. */
class CallDecisionTests {

    private static final Instant NOW = Instant.parse("2026-11-18T15:00:00Z");
    private static final ZoneId ADELAIDE = ZoneId.of("Australia/Adelaide");
    private static final CallOffer AT_ONCE = new CallOffer(true, 30, true, "A purpose.", "An engineer decides.");
    private static final CallOffer BY_BOOKING = new CallOffer(true, 30, false, "A purpose.", "An engineer decides.");

    @Test
    @DisplayName("CH-15 A call is booked on the desk's page, for a purpose, with agenda and preparation as needed")
    void invitesToABooking() {
        CallDecision.Read read =
                decision("booking", null, null, null).read(terms(BY_BOOKING, "https://desk.example/book"));

        assertThat(read.slot()).isNull();
        assertThat(read.invitation().link()).isEqualTo("https://desk.example/book");
        assertThat(read.invitation().message(""))
                .contains("Purpose: See it.", "Agenda: Settings", "Please prepare: A browser", "30 minutes at most");
    }

    @Test
    @DisplayName("CH-15 The purpose is mandatory; what the customer asked for stands")
    void needsAPurpose() {
        CallDecision without = new CallDecision("arrange", null, " ", null, null, "booking", null, null, null);

        assertThat(fields(without, terms(BY_BOOKING, "https://desk.example/book")))
                .containsExactly("callPurpose");
        assertThat(without.read(new Terms(BY_BOOKING, "https://desk.example/book", "Theirs.", null, ADELAIDE, NOW))
                        .invitation()
                        .purpose())
                .isEqualTo("Theirs.");
    }

    @Test
    @DisplayName("CH-15 Without booking only in an emergency, as the policy says; and booking only with a booking page")
    void keepsToThePolicysWay() {
        Terms booking = terms(BY_BOOKING, "https://desk.example/book");

        assertThat(fields(decision("direct", "https://meet.example/1", null, null), booking))
                .containsExactly("callWay");
        assertThat(fields(decision("phone", null, "+1 312 555 0100", null), booking))
                .containsExactly("callWay");
        assertThat(fields(decision("booking", null, null, null), terms(AT_ONCE, null)))
                .containsExactly("callWay");
        assertThat(fields(decision("pigeon", null, null, null), booking)).containsExactly("callWay");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "http://meet.example/1",
                "https:meet",
                "https://",
                "//meet.example/1",
                "https://user:secret@meet.example/1",
                "https://meet.example/a b",
                "data:text/html,x",
                " JAVASCRIPT:alert(1)",
                "https://meet.example/\u0000",
                "meet.example"
            })
    @DisplayName("CH-15 A direct link is an https address and nothing else")
    void refusesWhatIsNoSafeLink(String link) {
        assertThat(fields(decision("direct", link, null, null), terms(AT_ONCE, null)))
                .containsExactly("callLink");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25 14:30, 2026-11-25T04:00:00Z",
        "2026-11-25T14:30, 2026-11-25T04:00:00Z",
        "2026-11-25 14:30 Europe/Berlin, 2026-11-25T13:30:00Z",
        "2026-11-25 14:30   America/New_York, 2026-11-25T19:30:00Z"
    })
    @DisplayName("CH-15 A time is one of the desk's zone, unless it names another")
    void readsATime(String written, Instant meant) {
        assertThat(decision("direct", "https://meet.example/1", null, written)
                        .read(terms(AT_ONCE, null))
                        .slot()
                        .at())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "2026-11-25",
                "2026-11-25 25:30",
                "2026-02-30 10:00",
                "2026-11-18 10:00",
                "2027-11-25 14:30",
                "2026-11-25 14:30 Adelaide",
                "2026-11-25 14:30 +09:30",
                "2027-03-14 02:30 America/New_York"
            })
    @DisplayName("CH-15 A past time, one far away, one that the clocks skip and no time at all are refused")
    void refusesWhatIsNoTime(String written) {
        assertThat(fields(decision("direct", "https://meet.example/1", null, written), terms(AT_ONCE, null)))
                .containsExactly("callAt");
    }

    @Test
    @DisplayName("CH-14 Why there is no call is said, and where the policy offers none there is none")
    void saysWhyNot() {
        Terms terms = terms(BY_BOOKING, null);

        assertThat(fields(new CallDecision("not-necessary", " ", null, null, null, null, null, null, null), terms))
                .containsExactly("callReason");
        assertThat(fields(new CallDecision("more-information", null, null, null, null, null, null, null, null), terms))
                .containsExactly("callReason");
        assertThat(fields(new CallDecision("dance", null, null, null, null, null, null, null, null), terms))
                .containsExactly("callDecision");
        CallOffer none = new CallOffer(false, 0, false, "", "By ticket.");
        assertThat(fields(decision("direct", "https://meet.example/1", null, null), terms(none, null)))
                .containsExactly("callDecision");
    }

    @Test
    @DisplayName("SN-5 We call the number from the case, unless the engineer gives another")
    void callsTheKnownNumber() {
        CallDecision byPhone = decision("phone", null, null, null);

        assertThat(byPhone.read(new Terms(AT_ONCE, null, "", "+1 312 555 0142", ADELAIDE, NOW))
                        .invitation()
                        .phone())
                .isEqualTo("+1 312 555 0142");
        assertThat(fields(byPhone, terms(AT_ONCE, null))).containsExactly("callNumber");
        assertThat(fields(decision("phone", null, "call me", null), terms(AT_ONCE, null)))
                .containsExactly("callNumber");
    }

    private static CallDecision decision(String way, String link, String number, String at) {
        return new CallDecision("arrange", null, "See it.", "Settings", "A browser", way, link, number, at);
    }

    private static Terms terms(CallOffer offer, String bookingLink) {
        return new Terms(offer, bookingLink, "", null, ADELAIDE, NOW);
    }

    private static List<String> fields(CallDecision decision, Terms terms) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> decision.read(terms));
        return refused.problems().stream().map(Problem::field).toList();
    }
}
