package io.casewright.portal;

import io.casewright.cases.EngineerCount;
import io.casewright.cases.EngineerDecision;
import io.casewright.cases.ServiceWish;
import io.casewright.cases.Spoken;
import io.casewright.desk.Desk;
import io.casewright.portal.FieldView.Choice;
import io.casewright.portal.FieldView.Kind;
import io.casewright.portal.FieldView.Need;
import java.util.List;
import java.util.Map;

/** What an engineer decides on a case: the same fields as the task's form in Tasklist, and the same words. */
final class HandlingForm {

    private static final List<Choice> OUTCOMES = List.of(
            new Choice("keep", "Answer, and keep the case with us"),
            new Choice("wait", "Answer, and wait for the customer"),
            new Choice("resolve", "Answer, and resolve the case"),
            new Choice("recategorise", "Say what kind of case it is, and take its path"),
            new Choice("call", "Decide on a call"),
            new Choice("paid-service", "Answer, and hand on what is a paid service"),
            new Choice("charge", "Answer, and hand on what is charged"),
            new Choice("count", "Count what support includes so many of"),
            new Choice("overrule-priority", "Overrule the priority"),
            new Choice("overrule-scope", "Overrule the scope"),
            new Choice("refuse", "Decline the case"));
    private static final List<Choice> KINDS = List.of(
            new Choice("question", "Question"),
            new Choice("issue", "Issue"),
            new Choice("enhancement", "Enhancement request"),
            new Choice("configuration-change", "Configuration change"));
    private static final List<Choice> PRIORITIES = List.of(
            new Choice("1", "1 (critical)"),
            new Choice("2", "2 (high)"),
            new Choice("3", "3 (medium)"),
            new Choice("4", "4 (low)"));
    private static final List<Choice> SCOPES = List.of(
            new Choice("support", "Support"),
            new Choice("paid-service", "Paid service"),
            new Choice("excluded", "Excluded"));

    private static final List<Choice> GOES_ON =
            List.of(new Choice("yes", "Yes, the case stays with us"), new Choice("no", "No, support is done with it"));

    private HandlingForm() {}

    /** What is split off as a paid service is chosen from what the desk sells; one that sells nothing does not ask. */
    static FormView at(Desk desk) {
        boolean sells = !desk.catalogue().services().isEmpty();
        FormView form = decisions(desk);
        FormView selling = sells ? form.and(services(desk)) : form;
        return desk.counted().isEmpty() ? selling : selling.and(counts(desk));
    }

    private static FieldView[] counts(Desk desk) {
        return new FieldView[] {
            sometimes(Kind.SELECT, "counted", "What is counted", "Needed to count.")
                    .offering(desk.counted().stream()
                            .map(fact -> new Choice(fact.name(), fact.label()))
                            .toList()),
            sometimes(
                    Kind.LINE,
                    "countedNumber",
                    "How many in this case",
                    "Needed to count: all of this case, with those counted before. The policy is asked again then.")
        };
    }

    private static FieldView[] services(Desk desk) {
        return new FieldView[] {
            sometimes(Kind.SELECT, "service", "Service", "Needed to hand one on: what is wanted, or what was done.")
                    .offering(desk.catalogue().services().stream()
                            .map(service -> new Choice(service.code(), service.name()))
                            .toList()),
            FieldView.of(Kind.LINE, "hours", "Hours")
                    .helped("Such as 12.5: what you expect, or what it took. Left open, sales estimates them."),
            sometimes(
                    Kind.PARAGRAPH,
                    "words",
                    "What sales must know",
                    "Needed to hand a service on: what the customer wants, or why it is charged. The customer reads your"
                            + " answer instead."),
            sometimes(Kind.RADIO, "goesOn", "Is anything left for support?", "Needed to hand a service on.")
                    .offering(GOES_ON)
        };
    }

    private static FormView decisions(Desk desk) {
        List<String> offered = EngineerDecision.offeredAt(desk);
        return FormView.of(
                FieldView.of(Kind.RADIO, "outcome", "What happens next")
                        .offering(OUTCOMES.stream()
                                .filter(choice -> offered.contains(choice.value()))
                                .toList())
                        .mandatory(true),
                sometimes(
                        Kind.PAGE,
                        "answer",
                        "Answer to the customer",
                        "Needed with every answer. The customer reads this."),
                FieldView.of(Kind.LINE, "promisedWhat", "Do you promise something by a date?")
                        .helped("If so, say what; it becomes a promise like any other, and the customer reads it."),
                FieldView.of(Kind.LINE, "promisedBy", "By when").helped("In the desk's zone, like 2026-11-25 14:30."),
                sometimes(Kind.SELECT, "confirmedKind", "Kind of case", "Needed to change it.")
                        .offering(KINDS),
                sometimes(Kind.SELECT, "confirmedPriority", "Priority", "Needed to overrule it.")
                        .offering(PRIORITIES),
                sometimes(Kind.SELECT, "confirmedScope", "Scope", "Needed to overrule it.")
                        .offering(SCOPES),
                sometimes(
                        Kind.PARAGRAPH,
                        "reason",
                        "Reason",
                        "Needed for the last three, and kept with the case. When a case is declined, the customer reads"
                                + " it."));
    }

    /** A field that only some of the outcomes need; its help says which. */
    private static FieldView sometimes(Kind kind, String name, String label, String help) {
        return FieldView.of(kind, name, label).helped(help).needed(Need.SOMETIMES);
    }

    static EngineerDecision decision(Map<String, String> sent) {
        return new EngineerDecision(
                sent.getOrDefault("outcome", ""),
                sent.getOrDefault("answer", ""),
                sent.getOrDefault("confirmedKind", ""),
                sent.getOrDefault("confirmedPriority", ""),
                sent.getOrDefault("confirmedScope", ""),
                sent.getOrDefault("reason", ""),
                new Spoken(sent.getOrDefault("promisedWhat", ""), sent.getOrDefault("promisedBy", "")),
                new ServiceWish(sent.get("service"), sent.get("hours"), sent.get("words"), sent.get("goesOn")),
                new EngineerCount(sent.get("counted"), sent.get("countedNumber")));
    }
}
