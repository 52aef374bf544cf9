package io.casewright.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.promise.Promises;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a desk asks for beyond the necessary, and the mail it prepares for it. */
class PreparedMailsTests extends ProductTests {

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseFixtures cases;

    @Autowired
    SupportCases supportCases;

    @Autowired
    PreparedMails mails;

    @Autowired
    Conversation conversation;

    @Autowired
    Promises promises;

    static Stream<Desk> preparing() {
        return DeskFixtures.desks().stream().filter(desk -> !desk.preparedMail().isEmpty());
    }

    static Stream<Desk> others() {
        return DeskFixtures.desks().stream().filter(desk -> desk.preparedMail().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("preparing")
    @DisplayName("ST-8 A case gets a number and a prepared mail: the facts given, and headings for what is missing")
    void preparesAMail(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = cases.aCase(customer);

        PreparedMail mail = mails.of(number, CaseFixtures.viewer(customer)).orElseThrow();

        assertThat(mail.to()).isEqualTo(desk.mailbox());
        assertThat(mail.subject()).startsWith("[" + number + "] ");
        assertThat(mail.missing()).containsExactlyElementsOf(words(desk));
        assertThat(mail.body()).contains(mail.missing());
        desk.intakeBy("portal").stream()
                .filter(asked -> asked.required())
                .forEach(asked -> assertThat(mail.body()).contains(asked.label() + ": "));
        assertThat(mail.link()).startsWith("mailto:" + desk.mailbox() + "?subject=%5B" + number + "%5D%20");
        assertThat(URLDecoder.decode(mail.link(), StandardCharsets.UTF_8))
                .contains(mail.body().replace("\n", "\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("preparing")
    @DisplayName("ST-8 What is missing is asked for in the case, and no clock stands still")
    void asksForWhatIsMissing(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);

        CaseNumber number = cases.aCase(customer);

        assertThat(events(number, customer))
                .anySatisfy(event -> assertThat(event).contains(words(desk)));
        assertThat(supportCases.get(number).state()).isEqualTo(CaseState.NEW);
        assertThat(promises.of(number)).isNotEmpty().allMatch(promise -> promise.settledAt() == null);
        assertThat(promises.nextDue(number, 1)).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("preparing")
    @DisplayName("ST-8 Who stated everything is asked for nothing")
    void asksNobodyTwice(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Map<String, Object> everything = new HashMap<>(customer.intake("portal"));
        desk.preparedMail().stream()
                .filter(asked -> asked.fact() != null)
                .forEach(asked -> everything.put(asked.fact(), "As usual & <b>more</b>"));
        CaseNumber number = supportCases.submit(
                new Submission(
                        desk.id(),
                        customer.person().id(),
                        customer.account().id(),
                        Channel.API,
                        Author.customer(customer.person()),
                        "It fails & more?body=x",
                        "Every morning.",
                        null,
                        everything,
                        null),
                null);

        assertThat(events(number, customer)).noneMatch(event -> event.contains("please add"));
        PreparedMail mail = mails.of(number, CaseFixtures.viewer(customer)).orElseThrow();
        assertThat(mail.missing()).hasSizeLessThan(words(desk).size());
        assertThat(mail.link()).contains("%20%26%20more%3Fbody%3Dx&body=").doesNotContain(" ", "<", "\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("preparing")
    @DisplayName("ST-8 A stranger gets what a missing case gets")
    void showsStrangersNothing(Desk desk) {
        CaseNumber number = cases.aCase(fixtures.coveredCustomer(desk));

        assertThatExceptionOfType(CaseNotFound.class)
                .isThrownBy(() -> mails.of(number, CaseFixtures.viewer(fixtures.coveredCustomer(desk))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    @DisplayName("ST-8 A desk that asks for no more prepares no mail")
    void preparesNothingWhereNothingIsAskedFor(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = cases.aCase(customer);

        assertThat(mails.of(number, CaseFixtures.viewer(customer))).isEmpty();
        assertThat(events(number, customer)).isEmpty();
    }

    private static List<String> words(Desk desk) {
        return desk.preparedMail().stream().map(Desk.AskedByMail::words).toList();
    }

    private List<String> events(CaseNumber number, DeskCustomer customer) {
        return conversation.timeline(number, CaseFixtures.viewer(customer)).stream()
                .filter(entry -> entry.kind().equals("event"))
                .map(EntryView::body)
                .toList();
    }
}
