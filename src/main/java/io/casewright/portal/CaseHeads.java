package io.casewright.portal;

import io.casewright.cases.CaseFile;
import io.casewright.cases.CaseState;
import io.casewright.cases.SupportCase;
import io.casewright.cases.UrgentCalls;
import io.casewright.customer.Account;
import io.casewright.customer.Customers;
import io.casewright.desk.Desk;
import io.casewright.policy.ContactChannel;
import io.casewright.policy.Entitlement.Coverage;
import io.casewright.policy.Question;
import io.casewright.policy.RecordedAnswers;
import io.casewright.policy.Reopening;
import io.casewright.policy.Scope;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the head of a case's page. */
@Component
class CaseHeads {

    private final Customers customers;
    private final RecordedAnswers answers;
    private final CaseFile file;
    private final WhatIsNext whatIsNext;
    private final UrgentCalls urgentCalls;

    CaseHeads(
            Customers customers,
            RecordedAnswers answers,
            CaseFile file,
            WhatIsNext whatIsNext,
            UrgentCalls urgentCalls) {
        this.customers = customers;
        this.answers = answers;
        this.file = file;
        this.whatIsNext = whatIsNext;
        this.urgentCalls = urgentCalls;
    }

    CaseHeadView of(SupportCase supportCase, Desk desk, Visitor visitor) {
        ZoneId zone = visitor.zoneAt(desk);
        Integer priority = supportCase.assessment().priority();
        return new CaseHeadView(
                supportCase.number().value(),
                supportCase.subject(),
                visitor.staff() ? Wording.forStaff(supportCase.state()) : Wording.forCustomers(supportCase.state()),
                Wording.tone(supportCase.state()),
                priority == null ? null : Wording.priority(priority),
                reporter(supportCase),
                MomentView.in(zone, supportCase.receivedAt()),
                Wording.channel(supportCase.channel().word()),
                visitor.staff() ? whatIsNext.forStaff(supportCase, zone) : whatIsNext.forCustomers(supportCase, zone),
                supportCase.state().open() ? notices(supportCase) : List.of(),
                urgentCalls.phones(supportCase),
                ifReplied(supportCase, visitor),
                supportCase.follows(),
                supportCase.state().open(),
                supportCase.state() == CaseState.NEW || supportCase.state() == CaseState.IN_PROGRESS,
                supportCase.state() == CaseState.PARKED);
    }

    private String reporter(SupportCase supportCase) {
        String name = customers.person(supportCase.person()).name();
        return company(supportCase).map(company -> name + ", " + company).orElse(name);
    }

    private Optional<String> company(SupportCase supportCase) {
        return Optional.ofNullable(supportCase.account())
                .flatMap(customers::findAccount)
                .map(Account::name);
    }

    private List<String> notices(SupportCase supportCase) {
        List<String> notices = new ArrayList<>();
        answers.latest(supportCase.number(), Question.ENTITLEMENT)
                .filter(entitlement -> entitlement.coverage() != Coverage.COVERED)
                .ifPresent(entitlement -> {
                    notices.add(entitlement.reason());
                    notices.add(entitlement.remedyAdvice());
                });
        if (supportCase.state() != CaseState.PARKED) {
            answers.latest(supportCase.number(), Question.SCOPE)
                    .filter(scope -> scope.verdict() != Scope.Verdict.SUPPORT)
                    .map(Scope::reason)
                    .ifPresent(notices::add);
            answers.latest(supportCase.number(), Question.CONTACT_CHANNEL)
                    .filter(channel ->
                            channel.verdict() != ContactChannel.Verdict.MUST_PHONE || !urgentCalls.phoned(supportCase))
                    .map(ContactChannel::advice)
                    .ifPresent(notices::add);
        }
        return notices.stream().filter(notice -> !notice.isBlank()).toList();
    }

    private @Nullable String ifReplied(SupportCase supportCase, Visitor visitor) {
        return file.ifReplied(supportCase.number(), visitor.viewer())
                .map(Reopening::reopens)
                .map(reopens -> reopens
                        ? "Your reply will reopen this case."
                        : "Your reply will begin a new case that follows this one up.")
                .orElse(null);
    }
}
