package io.casewright.portal;

import io.casewright.cases.Channel;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.cases.PhoneCall;
import io.casewright.customer.Account;
import io.casewright.customer.Person;
import io.casewright.desk.Desk;
import io.casewright.portal.FieldView.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written down while somebody is on the phone.
 *
 * @param email the caller's address
 * @param known the caller, or null if the desk hears from this address for the first time
 * @param accounts the caller's companies
 */
record CallForm(Desk desk, String email, @Nullable Person known, List<Account> accounts) {

    /** The first question: who is it? */
    static FormView who() {
        return FormView.of(FieldView.of(Kind.EMAIL, "email", "E-mail address of the caller")
                .helped("It tells who is calling and is where our letters go.")
                .mandatory(true));
    }

    FormView empty() {
        List<FieldView> fields = new ArrayList<>();
        if (known == null) {
            fields.add(FieldView.of(Kind.LINE, "name", "Name of the caller"));
        }
        fields.addAll(form().empty().fields());
        return FormView.of(fields);
    }

    FormView refused(Map<String, String> sent, List<Problem> problems) {
        return empty().filled(sent).refused(problems.stream().map(this::atField).toList());
    }

    PhoneCall call(Map<String, String> sent) {
        return new PhoneCall(
                desk.id(),
                email,
                sent.get("name"),
                accounts.size() > 1 ? sent.get("account") : null,
                sent.get("subject"),
                sent.get("description"),
                sent.get("statedKind"),
                IntakeFields.answers(desk, Channel.PHONE, sent));
    }

    private CaseForm form() {
        return new CaseForm(desk, Channel.PHONE, accounts);
    }

    private Problem atField(Problem problem) {
        return problem.field().startsWith("onBehalfOf.")
                ? new Problem(problem.field().replace("onBehalfOf.", ""), problem.sentence())
                : form().atField(problem);
    }
}
