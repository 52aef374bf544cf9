package io.casewright.portal;

import io.casewright.access.TooManyAttempts;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.desk.CaseNumber;
import io.casewright.portal.FieldView.Kind;
import io.casewright.quote.QuoteNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The name and the password somebody signs in with. */
final class SignInForm {

    private SignInForm() {}

    static FormView forCustomers() {
        return FormView.of(
                FieldView.of(Kind.EMAIL, "email", "E-mail address")
                        .mandatory(true)
                        .completedBy("username"),
                password());
    }

    static FormView forStaff() {
        return FormView.of(
                FieldView.of(Kind.LINE, "id", "Staff name").mandatory(true).completedBy("username"), password());
    }

    private static FieldView password() {
        return FieldView.of(Kind.PASSWORD, "password", "Password")
                .mandatory(true)
                .completedBy("current-password");
    }

    /** Only what is missing is said; what is wrong is never told apart. */
    static FormView checked(FormView form, Map<String, String> sent) {
        List<Problem> problems = new ArrayList<>();
        for (FieldView field : form.fields()) {
            if (sent.getOrDefault(field.name(), "").isBlank()) {
                problems.add(new Problem(field.name(), field.label() + " is missing."));
            }
        }
        return form.filled(sent).refused(problems);
    }

    /** The case or quote a mail's link led to, or null. Only its number is taken from it, so it leads nowhere else. */
    static @Nullable String wanted(Map<String, String> sent) {
        String number = sent.getOrDefault("case", "");
        return CaseNumber.parse(number)
                .map(CaseNumber::value)
                .or(() -> QuoteNumber.parse(number).map(QuoteNumber::value))
                .orElse(null);
    }

    /** Where somebody goes who has just signed in. */
    static String target(Map<String, String> sent, String otherwise) {
        String number = wanted(sent);
        if (number == null) {
            return otherwise;
        }
        return (QuoteNumber.parse(number).isPresent() ? "/quotes/" : "/cases/") + number;
    }

    static void pause(TooManyAttempts tooMany, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                String.valueOf(Math.max(1, tooMany.pause().toSeconds())));
    }
}
