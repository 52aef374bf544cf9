package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets whoever does not know whether something arrived send it again: under one key it happens to a case once. */
@Component
public class Repeats {

    private final CaseRecords.Cases cases;
    private final CaseRecords.Requests requests;
    private final Clock clock;

    Repeats(CaseRecords.Cases cases, CaseRecords.Requests requests, Clock clock) {
        this.cases = cases;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Does something on a case, unless this author did it under this key before. The case is locked meanwhile, so of
     * twenty at once one is first and the others find its answer.
     *
     * @param key the sender's name for it, or null if it is never sent twice
     * @param content all that was sent, by which a key used for something else is noticed
     * @param action answers the case it went to in the end
     * @return what the action answered, now or the first time
     * @throws CaseNotFound if there is no such case for this viewer
     * @throws KeyUsedBefore if the key came with something else before
     */
    @Transactional
    public CaseNumber once(
            CaseNumber number,
            Viewer viewer,
            Author author,
            @Nullable String key,
            String content,
            Supplier<CaseNumber> action) {
        if (!cases.shows(cases.change(number), viewer)) {
            throw new CaseNotFound();
        }
        return once(number, author, key, content, action);
    }

    /** The same for something beside a case, such as a quote: whether the author may see that the action tells. */
    @Transactional
    public CaseNumber once(
            CaseNumber number, Author author, @Nullable String key, String content, Supplier<CaseNumber> action) {
        cases.change(number);
        if (key == null) {
            return action.get();
        }
        Optional<AcceptedRequest> before =
                requests.findByCaseNumberAndActorAndKey(number.value(), author.id(), RepeatKey.checked(key));
        String fingerprint = Fingerprint.of(content);
        if (before.isPresent()) {
            return before.get().answerTo(fingerprint);
        }
        CaseNumber answer = action.get();
        requests.save(new AcceptedRequest(number, author, key, fingerprint, answer, clock.instant()));
        return answer;
    }
}
