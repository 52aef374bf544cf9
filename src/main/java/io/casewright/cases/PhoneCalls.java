package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.cases.PhoneBook.Caller;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskNotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases that come by phone: an engineer writes them down, and they are the caller's. */
@Component
public class PhoneCalls {

    private final SupportCases cases;
    private final Intake intake;
    private final AccountChoice accounts;
    private final PhoneBook people;

    PhoneCalls(SupportCases cases, Intake intake, AccountChoice accounts, PhoneBook people) {
        this.cases = cases;
        this.intake = intake;
        this.accounts = accounts;
        this.people = people;
    }

    /**
     * Accepts a case for whoever calls. A caller the desk does not know becomes known, once everything else is right.
     *
     * @param key the engineer's name for this submission: the same key makes one case however often it is sent
     * @throws DeskNotFound if the engineer does not work for the desk
     * @throws InvalidInput if a field cannot be taken; the caller's are {@code onBehalfOf.email} and
     *     {@code onBehalfOf.name}
     * @throws KeyUsedBefore if the key came with something else before
     */
    public CaseNumber takeDown(PhoneCall call, Viewer.Staff engineer, @Nullable String key) {
        if (!engineer.desks().contains(call.desk())) {
            throw new DeskNotFound();
        }
        List<Problem> problems = new ArrayList<>();
        Caller caller = people.read(call, problems);
        Optional<UUID> known = people.find(caller);
        // Whoever is not known yet belongs to no company; an id that nobody has says so, too.
        UUID stranger = UUID.randomUUID();
        UUID account = account(known.orElse(stranger), call, problems);
        check(call.by(known.orElse(stranger), account, engineer), problems);
        UUID person = known.orElseGet(() -> people.introduce(caller));
        return cases.submit(call.by(person, account, engineer), key);
    }

    private @Nullable UUID account(UUID person, PhoneCall call, List<Problem> problems) {
        try {
            return accounts.of(person, call.account());
        } catch (InvalidInput wrong) {
            problems.addAll(wrong.problems());
            return null;
        }
    }

    /** Before anybody becomes known: refused input changes nothing. */
    private void check(Submission submission, List<Problem> problems) {
        try {
            intake.check(submission);
        } catch (InvalidInput wrong) {
            problems.addAll(wrong.problems());
        }
        Words.refuse(problems);
    }
}
