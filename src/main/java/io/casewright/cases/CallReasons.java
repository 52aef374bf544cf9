package io.casewright.cases;

import io.casewright.policy.ContactChannel;
import io.casewright.policy.FirstResponse;
import io.casewright.policy.Question;
import io.casewright.policy.RecordedAnswers;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a case needs a call now, by what its policy answered and what has happened since. */
@Component
class CallReasons {

    private final RecordedAnswers answers;
    private final Promises promises;
    private final UrgentBook book;

    CallReasons(RecordedAnswers answers, Promises promises, UrgentBook book) {
        this.answers = answers;
        this.promises = promises;
        this.book = book;
    }

    /** Who is to call: the contact until a call came or somebody answered, we until we called (SN-5, SN-10). */
    WhoCalls now(SupportCase supportCase) {
        if (!supportCase.state().open() || supportCase.state() == CaseState.PARKED || answered(supportCase)) {
            return WhoCalls.NOBODY;
        }
        if (mustPhone(supportCase)) {
            return WhoCalls.CONTACT;
        }
        return owed(supportCase).isPresent() && byCallOnly(supportCase) ? WhoCalls.ENGINEER : WhoCalls.NOBODY;
    }

    /** What a message of ours is worth now, where what is owed takes a call (SN-10). */
    Writing writing(SupportCase supportCase) {
        if (owed(supportCase).isEmpty() || !byCallOnly(supportCase)) {
            return Writing.IS_ENOUGH;
        }
        return book.attempted(supportCase) ? Writing.IS_ENOUGH_AFTER_A_CALL : Writing.IS_NOT_ENOUGH;
    }

    enum Writing {
        IS_ENOUGH,
        /** Somebody called, and nobody answered. */
        IS_ENOUGH_AFTER_A_CALL,
        IS_NOT_ENOUGH
    }

    /** The first response, while it is owed. */
    Optional<PromiseView> owed(SupportCase supportCase) {
        return firstResponses(supportCase).stream()
                .filter(PromiseView::unsettled)
                .findFirst();
    }

    private boolean answered(SupportCase supportCase) {
        List<PromiseView> owed = firstResponses(supportCase);
        return !owed.isEmpty() && owed.stream().noneMatch(PromiseView::unsettled);
    }

    private List<PromiseView> firstResponses(SupportCase supportCase) {
        return promises.of(supportCase.number()).stream()
                .filter(promise -> promise.isA(PromiseKind.FIRST_RESPONSE) && promise.cycle() == supportCase.cycle())
                .filter(promise -> promise.terms().binding() && !promise.state().equals("void"))
                .toList();
    }

    private boolean mustPhone(SupportCase supportCase) {
        return answers.latest(supportCase.number(), Question.CONTACT_CHANNEL)
                        .filter(answer -> answer.verdict() == ContactChannel.Verdict.MUST_PHONE)
                        .isPresent()
                && !book.phoned(supportCase);
    }

    private boolean byCallOnly(SupportCase supportCase) {
        return answers.latest(supportCase.number(), Question.FIRST_RESPONSE)
                .filter(answer -> answer.by() == FirstResponse.By.CALL)
                .isPresent();
    }
}
