package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.CaseState;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.WrongState;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.mail.OutgoingMail;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Critical incidents, from the first minute on the bridge to stand-by, back, and to their end. */
@DisplayName("Critical incident")
@PassesEveryFlow(of = "critical-incident")
class IncidentProcessTests extends ProductTests {

    private static final String WITH_BRIDGE = "io.casewright.engine.process.IncidentScenario#desks";

    @Autowired
    CaseScenario scenario;

    @Autowired
    IncidentScenario incidents;

    @Autowired
    UrgentCallScenario calls;

    @Autowired
    AnalysisScenario analyses;

    @ParameterizedTest(name = "{0}")
    @MethodSource(WITH_BRIDGE)
    @DisplayName("SN-7: a critical case gets a bridge, with somebody who leads it and a note of who is on the call")
    void opensABridge(Desk desk) {
        CaseNumber number = incidents.critical(incidents.customer(desk));

        assertThat(incidents.declares(number, desk)).isTrue();
        incidents.reports(number, "note", "We look at the logs together.");

        assertThat(incidents.seenByStaff(number, desk).onStandBy()).isFalse();
        assertThat(incidents.seenByStaff(number, desk).people()).contains("Ann of the customer");
        assertThat(analyses.tasks(number, "Task_LeadIncident")).hasSize(1);
        assertThatThrownBy(() -> incidents.declares(number, desk)).isInstanceOf(WrongState.class);
        assertThat(scenario.taskOf(number)).as("the case stays where it is").isNotNull();

        incidents.reports(number, "end", "It works again.");
        assertThat(incidents.seenByStaff(number, desk)).isNull();
        assertThat(scenario.instances(number, "critical-incident")).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WITH_BRIDGE)
    @DisplayName("SN-7: those on call are told by mail once when a bridge opens, and once when a call brings it back")
    void tellsThoseOnCall(Desk desk) {
        incidents.hiresOnCall(desk);
        CaseNumber number = incidents.critical(incidents.customer(desk));
        incidents.declares(number, desk);

        List<OutgoingMail> opened = incidents.alertsOf(number);
        assertThat(opened).isNotEmpty().allMatch(mail -> mail.writtenAt().equals(clock.instant()));
        assertThat(opened).extracting(OutgoingMail::recipient).doesNotHaveDuplicates();
        assertThat(opened.get(0).body())
                .contains(number.value(), desk.bridge().orElseThrow().number())
                .doesNotContain("The whole site is down");
        incidents.reports(number, "note", "We look at the logs.");
        incidents.rulesOut(number);
        assertThat(incidents.alertsOf(number)).hasSameSizeAs(opened);

        clock.moveBy(Duration.ofHours(2));
        calls.phonesAbout(number, desk);
        calls.phonesAbout(number, desk);

        assertThat(incidents.alertsOf(number)).hasSize(2 * opened.size());
        assertThat(incidents.alertsOf(number))
                .last()
                .satisfies(mail -> assertThat(mail.subject()).contains("engineers are back"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WITH_BRIDGE)
    @DisplayName("SN-7: the process asks the policy; a case that it does not call critical has no incident")
    void declinesWhatIsNotCritical(Desk desk) {
        CaseNumber number = incidents.critical(incidents.customer(desk));
        scenario.engineerDecides(
                number, Map.of("outcome", "overrule-priority", "confirmedPriority", "4", "reason", "It is one user."));

        assertThat(incidents.declares(number, desk)).isFalse();
        assertThat(incidents.seenByStaff(number, desk)).isNull();
        assertThat(scenario.passed(number, "critical-incident")).contains("EndEvent_NoIncident");
    }

    static Stream<Desk> without() {
        return DeskFixtures.desks().stream().filter(desk -> desk.bridge().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("without")
    @DisplayName("SN-7: a desk without a bridge handles no incidents")
    void needsABridge(Desk desk) {
        CaseNumber number = incidents.critical(incidents.customer(desk));

        assertThatThrownBy(() -> incidents.declares(number, desk)).isInstanceOf(WrongState.class);
        assertThat(scenario.passed(number, "critical-incident")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WITH_BRIDGE)
    @DisplayName(
            "SN-7 SN-4: ruled out with evidence and a second person's consent, engineers stand by and updates stop")
    void standsBy(Desk desk) {
        DeskCustomer customer = incidents.customer(desk);
        CaseNumber number = incidents.critical(customer);
        assertThat(incidents.openUpdates(number)).as("the desk owes updates").isNotEmpty();
        incidents.declares(number, desk);

        assertThatThrownBy(() -> incidents.reports(number, "rule-out", " ")).hasMessageContaining("evidence");
        incidents.reports(number, "rule-out", "The line is cut.");
        assertThatThrownBy(() -> incidents.answers(IncidentScenario.LEAD, number, "agree"))
                .hasMessageContaining("somebody else agrees");
        incidents.answers(IncidentScenario.OTHER, number, "disagree");
        assertThat(incidents.openUpdates(number)).isNotEmpty();
        incidents.rulesOut(number);

        assertThat(incidents.openUpdates(number)).isEmpty();
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.STAND_BY);
        assertThat(incidents.seenByCustomer(number, customer).standBySince()).isEqualTo(clock.instant());
        assertThat(incidents.seenByCustomer(number, customer).evidence()).isNull();
        assertThat(scenario.bodies(number, customer)).noneMatch(body -> body.contains("The line is cut."));
        assertThat(scenario.mail(number, "incident-stand-by").body())
                .contains(incidents.seenByCustomer(number, customer).pin());

        scenario.engineerDecides(number, Map.of("outcome", "keep", "answer", "Your provider works on it."));
        assertThat(incidents.openUpdates(number)).isEmpty();
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.STAND_BY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WITH_BRIDGE)
    @DisplayName("SN-7 ALL-6: one call by PIN brings engineers back; its case begins a new cycle with new promises")
    void isReengagedByOneCall(Desk desk) {
        List<CaseNumber> both = incidents.ofTwoCases(incidents.customer(desk), incidents.customer(desk));
        CaseNumber number = both.get(0);
        CaseNumber other = both.get(1);
        incidents.rulesOut(number);
        clock.moveBy(Duration.ofHours(3));

        calls.phones(
                new UrgentCallScenario.Urgent(desk, ""),
                incidents.seenByStaff(number, desk).pin(),
                null);

        assertThat(scenario.caseOf(number).cycle()).isEqualTo(2);
        PromiseView anew = incidents.firstResponse(number, 2);
        assertThat(anew.owedAt()).isEqualTo(clock.instant());
        assertThat(anew.unsettled()).isTrue();
        assertThat(incidents.firstResponse(number, 1).state()).isEqualTo("kept");
        assertThat(incidents.seenByStaff(number, desk).onStandBy()).isFalse();
        assertThat(incidents.seenByStaff(number, desk).pin()).isNull();
        assertThat(scenario.caseOf(other).cycle()).isEqualTo(1);
        assertThat(scenario.caseOf(other).state()).isEqualTo(CaseState.IN_PROGRESS);
        assertThat(incidents.openUpdates(other)).hasSize(1);
        assertThat(analyses.tasks(number, "Task_LeadIncident")).hasSize(1);
        assertThat(scenario.taskOf(number)).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WITH_BRIDGE)
    @DisplayName(
            "SN-7: several cases belong to it; each customer learns of their own only, and all are told of stand-by")
    void linksSeveralCases(Desk desk) {
        DeskCustomer second = incidents.customer(desk);
        CaseNumber number = incidents.critical(incidents.customer(desk));
        CaseNumber other = incidents.critical(second);
        CaseNumber mistaken = incidents.critical(incidents.customer(desk));
        incidents.declares(number, desk);
        incidents.links(number, desk, other);
        incidents.links(number, desk, mistaken);
        assertThatThrownBy(() -> incidents.links(number, desk, other)).isInstanceOf(InvalidInput.class);
        incidents.unlinks(mistaken, desk);

        assertThat(incidents.seenByStaff(other, desk).cases()).containsExactlyInAnyOrder(number, other);
        assertThat(incidents.seenByCustomer(other, second).cases()).isEmpty();
        assertThat(scenario.bodies(other, second)).noneMatch(body -> body.contains(number.value()));
        incidents.rulesOut(number);
        assertThat(scenario.mails(other)).contains("incident-stand-by");
        assertThat(scenario.mails(mistaken)).doesNotContain("incident-stand-by");
        assertThat(scenario.caseOf(mistaken).state()).isEqualTo(CaseState.IN_PROGRESS);

        Stream.of(number, other)
                .forEach(ended -> scenario.engineerDecides(ended, Map.of("outcome", "resolve", "answer", "Solved.")));
        assertThat(scenario.instances(number, "critical-incident")).isZero();
        assertThat(scenario.passed(number, "critical-incident")).contains("EndEvent_NothingToLead");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WITH_BRIDGE)
    @DisplayName("SN-7: whoever leads it can end it while engineers stand by; the cases go on")
    void endsFromThePage(Desk desk) {
        CaseNumber number = incidents.critical(incidents.customer(desk));
        incidents.declares(number, desk);
        incidents.rulesOut(number);

        incidents.ends(number, desk);

        assertThat(scenario.instances(number, "critical-incident")).isZero();
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.IN_PROGRESS);
        assertThat(incidents.openUpdates(number)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WITH_BRIDGE)
    @DisplayName("SN-9 SN-7: one analysis for an incident of several cases; ruled out, a short statement reaches each")
    void owesOneAnalysis(Desk desk) {
        DeskCustomer second = incidents.customer(desk);
        List<CaseNumber> both = incidents.ofTwoCases(incidents.customer(desk), second);
        CaseNumber number = both.get(0);
        CaseNumber other = both.get(1);

        assertThat(scenario.instances(number, "root-cause-analysis")).isEqualTo(1);
        assertThat(scenario.instances(other, "root-cause-analysis")).isZero();
        assertThat(analyses.owed(other)).hasSize(2).allMatch(PromiseView::unsettled);

        incidents.rulesOut(number);
        assertThat(analyses.owed(other, PromiseKind.ROOT_CAUSE_FINAL).state()).isEqualTo("void");
        assertThatThrownBy(() -> analyses.writes(number, "ours", "A queue ran full."))
                .hasMessageContaining("short statement");
        analyses.writes(number, "not-ours", "A line of the provider was cut.");
        analyses.approves(number);

        assertThat(analyses.owed(number, PromiseKind.ROOT_CAUSE_DRAFT).state()).isEqualTo("kept");
        assertThat(analyses.owed(other, PromiseKind.ROOT_CAUSE_DRAFT).state()).isEqualTo("kept");
        assertThat(scenario.bodies(other, second)).anyMatch(body -> body.contains("A line of the provider was cut."));
        assertThat(scenario.mails(other)).contains("case-updated");
        assertThat(scenario.instances(number, "root-cause-analysis")).isZero();
    }
}
