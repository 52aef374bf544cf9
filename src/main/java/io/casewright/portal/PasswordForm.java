package io.casewright.portal;

import io.casewright.access.PasswordRules;
import io.casewright.portal.FieldView.Kind;

/** A new password, chosen or exchanged for the one in use. */
final class PasswordForm {

    private PasswordForm() {}

    static FormView chosen() {
        return FormView.of(password());
    }

    static FormView exchanged() {
        return FormView.of(
                FieldView.of(Kind.PASSWORD, "old", "Password in use")
                        .mandatory(true)
                        .completedBy("current-password"),
                password());
    }

    private static FieldView password() {
        return FieldView.of(Kind.PASSWORD, "password", "New password")
                .helped("At least " + PasswordRules.SHORTEST + " characters. Several words make a good one.")
                .mandatory(true)
                .completedBy("new-password");
    }
}
