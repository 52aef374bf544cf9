package io.casewright.portal;

import io.casewright.cases.Author;
import io.casewright.cases.Channel;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.cases.Submission;
import io.casewright.customer.Account;
import io.casewright.desk.Desk;
import io.casewright.portal.FieldView.Choice;
import io.casewright.portal.FieldView.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in to submit a case at a desk: what the desk asks for by this channel, the words, and for whom.
 *
 * @param accounts the companies of the person the case is for
 * @param files where files are chosen, or null where none are taken
 */
record CaseForm(
        Desk desk,
        Channel channel,
        List<Account> accounts,
        @Nullable FieldView files) {

    CaseForm(Desk desk, Channel channel, List<Account> accounts) {
        this(desk, channel, accounts, null);
    }

    private static final List<Choice> KINDS = List.of(
            new Choice("question", "A question"),
            new Choice("issue", "Something does not work"),
            new Choice("enhancement", "A wish for the product"),
            new Choice("configuration-change", "A change of configuration"));

    FormView empty() {
        List<FieldView> fields = new ArrayList<>(AccountField.of(accounts));
        fields.add(FieldView.of(Kind.LINE, "subject", "Subject")
                .helped("One line that says what it is about.")
                .mandatory(true));
        fields.add(FieldView.of(Kind.PAGE, "description", "Description")
                .helped("What happened, what you expected, and what you have tried.")
                .mandatory(true));
        fields.add(FieldView.of(Kind.RADIO, "statedKind", "What kind of case is it?")
                .offering(KINDS));
        fields.addAll(IntakeFields.of(desk, channel));
        if (files != null) {
            fields.add(files);
        }
        return FormView.of(fields);
    }

    /** The form with what was sent, marked where it cannot be taken. */
    FormView refused(Map<String, String> sent, List<Problem> problems) {
        return empty().filled(sent).refused(problems.stream().map(this::atField).toList());
    }

    Problem atField(Problem problem) {
        return IntakeFields.atField(desk, AccountField.atField(problem));
    }

    Submission submission(UUID person, Author author, Map<String, String> sent) {
        return new Submission(
                desk.id(),
                person,
                AccountField.chosen(accounts, sent),
                channel,
                author,
                sent.get("subject"),
                sent.get("description"),
                sent.get("statedKind"),
                IntakeFields.answers(desk, channel, sent),
                null);
    }
}
