package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.customer.Customers;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what is sent in as a new case: everything wrong is named at once, and nothing is stored before all is right. */
@Component
class Intake {

    static final Set<String> KINDS = Set.of("question", "issue", "enhancement", "configuration-change");

    private final Desks desks;
    private final Customers customers;

    Intake(Desks desks, Customers customers) {
        this.desks = desks;
        this.customers = customers;
    }

    /** @throws InvalidInput naming every field that cannot be taken */
    Checked check(Submission submission) {
        return check(submission, null);
    }

    /**
     * The same of what asks for a paid service and for no support: the desk's intake is about support.
     *
     * @throws InvalidInput naming every field that cannot be taken
     */
    Checked check(Submission submission, @Nullable DirectWish wish) {
        Desk desk = desks.get(submission.desk());
        List<Problem> problems = new ArrayList<>();
        String subject = Words.line("subject", "The subject", submission.subject(), Words.SUBJECT, problems);
        String description =
                Words.required("description", "The description", submission.description(), Words.MESSAGE, problems);
        String kind = submission.statedKind();
        if (kind != null && !kind.isBlank() && !KINDS.contains(kind)) {
            problems.add(new Problem("statedKind", "The kind of case must be one of those offered (CH-7)."));
        }
        if (submission.account() != null
                && customers.accountsOf(submission.person()).stream()
                        .noneMatch(account -> account.id().equals(submission.account())
                                && account.desk().equals(submission.desk()))) {
            problems.add(new Problem("account", "You belong to no such company."));
        }
        Map<String, Object> facts = wish != null
                ? new TreeMap<>()
                : new TreeMap<>(new IntakeAnswers(problems).read(desk, submission.channel(), submission.facts()));
        Words.refuse(problems);
        if (kind != null && !kind.isBlank()) {
            facts.put("statedKind", kind);
        }
        return new Checked(desk, submission, subject, description, facts, wish);
    }

    /** What was sent, found to be right. */
    record Checked(
            Desk desk,
            Submission submission,
            String subject,
            String description,
            Map<String, Object> facts,
            @Nullable DirectWish wish) {

        /** The same for the same content, however often it is sent. */
        String fingerprint() {
            return Fingerprint.of(
                    submission.person().toString(),
                    String.valueOf((Object) submission.account()),
                    submission.channel().word(),
                    subject,
                    description,
                    wish == null ? facts.toString() : wish.toString());
        }
    }
}
