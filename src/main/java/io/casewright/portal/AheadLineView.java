package io.casewright.portal;

import io.casewright.cases.Foreseen;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Prospect;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What happens at some moment if nobody acts. */
record AheadLineView(MomentView at, List<String> words) {

    /** Whatever happens within one minute is told under one time. */
    static List<AheadLineView> of(List<Foreseen> ahead, ZoneId zone, Function<Foreseen, String> words) {
        Map<String, AheadLineView> lines = new LinkedHashMap<>();
        ahead.forEach(foreseen -> {
            MomentView at = MomentView.in(zone, foreseen.at());
            lines.computeIfAbsent(at.shown(), shown -> new AheadLineView(at, new ArrayList<>()))
                    .words()
                    .add(words.apply(foreseen));
        });
        return List.copyOf(lines.values());
    }

    static String forCustomers(Foreseen foreseen) {
        return switch (foreseen.what()) {
            case REMINDER -> "We remind you that we wait for your answer.";
            case CLOSING -> "Without an answer from you the case closes.";
            default -> due(about(foreseen));
        };
    }

    private static String due(PromiseView promise) {
        if (!promise.terms().binding()) {
            return "By then we aim to answer.";
        }
        return switch (PromiseKind.of(promise.kind())) {
            case FIRST_RESPONSE -> "By then you have our first answer, as promised.";
            case PROGRESS_UPDATE -> "By then you hear from us again, as promised.";
            case SPOKEN -> "By then, as promised: " + PromiseWords.name(promise);
            case ROOT_CAUSE_DRAFT, ROOT_CAUSE_FINAL ->
                "By then you have " + PromiseWords.within(promise) + ", as promised.";
        };
    }

    /** @param taken whether somebody has the case */
    static String forStaff(Foreseen foreseen, boolean taken) {
        return switch (foreseen.what()) {
            case REMINDER -> "The customer is reminded that we wait.";
            case CLOSING -> "The case closes, because no answer came.";
            case STEP -> Objects.requireNonNullElse(foreseen.step(), "") + ".";
            case DUE ->
                Wording.capitalised(PromiseWords.within(about(foreseen)))
                        + (about(foreseen).terms().binding() ? " is due." : " is due, as aimed at.");
            case BROKEN -> "The promise is broken: " + PromiseWords.within(about(foreseen)) + ".";
            case MISSED -> "The aim is missed: " + PromiseWords.within(about(foreseen)) + ".";
            case AT_RISK, OVERDUE -> alert(about(foreseen), Objects.requireNonNull(foreseen.alert()), taken);
        };
    }

    private static String alert(PromiseView promise, Prospect.Step step, boolean taken) {
        String whom = switch (step.to()) {
            case "assignee" -> taken ? "The assigned engineer" : "As nobody has taken the case, the leads";
            case "on-call" -> "Whoever is on call";
            default -> "The leads";
        };
        String how = step.asTask() && step.asMail() ? "by task and mail" : step.asTask() ? "by task" : "by mail";
        String why = step.before()
                ? step.share() + " % of the time for " + PromiseWords.within(promise) + " are used"
                : PromiseWords.within(promise) + " is broken"
                        + (step.share() > 100 ? ", and " + step.share() + " % of its time are over" : "");
        boolean one = step.to().equals("on-call") || (step.to().equals("assignee") && taken);
        return whom + (one ? " is" : " are") + " alerted " + how + ": " + why + ".";
    }

    private static PromiseView about(Foreseen foreseen) {
        return Objects.requireNonNull(foreseen.about());
    }
}
