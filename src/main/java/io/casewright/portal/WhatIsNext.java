package io.casewright.portal;

import static java.util.Comparator.comparing;

import io.casewright.cases.CaseState;
import io.casewright.cases.OwedAnalyses;
import io.casewright.cases.SupportCase;
import io.casewright.cases.UrgentCallView;
import io.casewright.cases.UrgentCalls;
import io.casewright.cases.Waiting;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in one line what happens next on a case, and when. */
@Component
class WhatIsNext {

    private static final Set<PromiseKind> ANSWERS = Set.of(PromiseKind.FIRST_RESPONSE, PromiseKind.PROGRESS_UPDATE);

    private final Promises promises;
    private final UrgentCalls calls;
    private final ServiceNext services;
    private final OwedAnalyses analyses;

    WhatIsNext(Promises promises, UrgentCalls calls, ServiceNext services, OwedAnalyses analyses) {
        this.promises = promises;
        this.calls = calls;
        this.services = services;
        this.analyses = analyses;
    }

    /** For whose case it is; what only engineers aim at is not told (CH-4, ST-6). */
    NextStep forCustomers(SupportCase supportCase, ZoneId zone) {
        return switch (supportCase.state()) {
            case NEW, IN_PROGRESS ->
                callBack(supportCase, "We call you back by", zone).orElseGet(() -> answer(supportCase, zone));
            case PENDING ->
                new NextStep("We need your answer. Without one the case closes on", closing(supportCase, zone));
            case PARKED ->
                services.forCustomers(supportCase, zone)
                        .orElseGet(() -> new NextStep("Support does not cover it at the moment.", null));
            case STAND_BY -> new NextStep("Engineers stand by: call us, and they are back.", null);
            case RESOLVED ->
                analysis(supportCase, "If it is not solved, reply. ", zone)
                        .orElseGet(() -> new NextStep("Nothing, if it is solved. If not, reply.", null));
            case CLOSED ->
                analysis(supportCase, "", zone)
                        .orElseGet(() -> new NextStep("Nothing. If there is more, reply.", null));
        };
    }

    NextStep forStaff(SupportCase supportCase, ZoneId zone) {
        if (supportCase.state() == CaseState.PENDING) {
            return new NextStep("Without an answer it closes on", closing(supportCase, zone));
        }
        Optional<NextStep> call = callBack(supportCase, "The contact is to be called back by", zone);
        if (call.isPresent()) {
            return call.get();
        }
        Optional<NextStep> owed = owed(supportCase, zone);
        if (owed.isPresent()) {
            return owed.get();
        }
        return switch (supportCase.state()) {
            case PARKED -> new NextStep("Parked until entitlement is checked again.", null);
            case STAND_BY -> new NextStep("Engineers stand by until somebody calls them back.", null);
            case RESOLVED, CLOSED ->
                analyses.stillOwed(supportCase)
                        .map(promise -> dueToCustomer(promise, zone))
                        .orElseGet(() -> new NextStep("Nothing, unless the customer replies.", null));
            default ->
                services.forStaff(supportCase, zone).orElseGet(() -> new NextStep("An engineer handles it.", null));
        };
    }

    /** What is owed first; on stand-by nobody answers before somebody calls, but what is owed besides is owed on. */
    private Optional<NextStep> owed(SupportCase supportCase, ZoneId zone) {
        Instant due = supportCase.nextDueAt();
        if (due == null) {
            return Optional.empty();
        }
        return promises.of(supportCase.number()).stream()
                .filter(promise -> promise.unsettled() && promise.dueAt().equals(due))
                .filter(promise -> !ANSWERS.contains(PromiseKind.of(promise.kind())))
                .findFirst()
                .map(promise -> dueToCustomer(promise, zone))
                .or(() -> Optional.of(new NextStep("The next answer is due by", MomentView.in(zone, due))));
    }

    /** Where only a call keeps what is owed, a written answer is not what comes next (SN-10). */
    private Optional<NextStep> callBack(SupportCase supportCase, String words, ZoneId zone) {
        return calls.view(supportCase)
                .map(UrgentCallView::dueAt)
                .map(due -> new NextStep(words, MomentView.in(zone, due)));
    }

    /** What caused it is owed on when the case has ended (SN-9). */
    private Optional<NextStep> analysis(SupportCase supportCase, String first, ZoneId zone) {
        return analyses.stillOwed(supportCase)
                .filter(PromiseView::forCustomers)
                .map(promise -> new NextStep(first + words(promise), MomentView.in(zone, promise.dueAt())));
    }

    private static NextStep dueToCustomer(PromiseView promise, ZoneId zone) {
        String standing = promise.state().equals("broken") ? " was due by" : " is due by";
        return new NextStep(
                Wording.capitalised(PromiseWords.within(promise)) + standing, MomentView.in(zone, promise.dueAt()));
    }

    private NextStep answer(SupportCase supportCase, ZoneId zone) {
        List<PromiseView> owed = promises.of(supportCase.number()).stream()
                .filter(promise -> promise.cycle() == supportCase.cycle())
                .filter(promise -> promise.forCustomers() && promise.unsettled() && promise.running())
                .toList();
        return owed.stream()
                .filter(promise -> promise.terms().binding())
                .min(comparing(PromiseView::dueAt))
                .or(() -> owed.stream().findFirst())
                .map(promise -> new NextStep(words(promise), MomentView.in(zone, promise.dueAt())))
                .or(() -> services.forCustomers(supportCase, zone))
                .orElseGet(() -> new NextStep(
                        supportCase.state() == CaseState.NEW
                                ? "An engineer answers as soon as possible."
                                : "An engineer is working on it.",
                        null));
    }

    private static String words(PromiseView promise) {
        return switch (promise.state()) {
            case "broken" -> late(promise) + " It was promised by";
            case "missed" -> "Our answer is late. We had aimed at";
            default -> promise.terms().binding() ? promised(promise) : "We aim to answer by";
        };
    }

    private static String late(PromiseView promise) {
        return switch (PromiseKind.of(promise.kind())) {
            case FIRST_RESPONSE -> "Our answer is late.";
            case PROGRESS_UPDATE -> "Our news is late.";
            default -> Wording.capitalised(PromiseWords.within(promise)) + " is late.";
        };
    }

    private static String promised(PromiseView promise) {
        return switch (PromiseKind.of(promise.kind())) {
            case FIRST_RESPONSE -> "An engineer answers by";
            case PROGRESS_UPDATE -> "You hear from us again by";
            case SPOKEN -> "We promised “" + PromiseWords.name(promise) + "” by";
            case ROOT_CAUSE_DRAFT, ROOT_CAUSE_FINAL -> "You get " + PromiseWords.within(promise) + " by";
        };
    }

    private static @Nullable MomentView closing(SupportCase supportCase, ZoneId zone) {
        return supportCase
                .waiting()
                .map(Waiting::closesAt)
                .map(closes -> MomentView.in(zone, closes))
                .orElse(null);
    }

    /**
     * What happens next.
     *
     * @param words a sentence, or its beginning where a time completes it
     */
    record NextStep(String words, @Nullable MomentView when) {}
}
