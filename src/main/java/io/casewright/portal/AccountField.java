package io.casewright.portal;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.customer.Account;
import io.casewright.portal.FieldView.Choice;
import io.casewright.portal.FieldView.Kind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For which of their companies somebody fills in a form; asked where there are several. */
final class AccountField {

    private static final String NAME = "account";
    private static final UUID NO_ACCOUNT = new UUID(0, 0);

    private AccountField() {}

    /** The field, or none where there is nothing to choose. */
    static List<FieldView> of(List<Account> accounts) {
        if (accounts.size() < 2) {
            return List.of();
        }
        return List.of(FieldView.of(Kind.RADIO, NAME, "Which company is it for?")
                .offering(accounts.stream()
                        .map(account -> new Choice(account.key(), account.name()))
                        .toList())
                .mandatory(true));
    }

    /**
     * What was chosen, the only one there is, or null where there is none. Of several, what names none of them is
     * answered by one that nobody has, so that it is refused with all other problems.
     */
    static @Nullable UUID chosen(List<Account> accounts, Map<String, String> sent) {
        if (accounts.size() < 2) {
            return accounts.isEmpty() ? null : accounts.get(0).id();
        }
        return accounts.stream()
                .filter(account -> account.key().equals(sent.get(NAME)))
                .map(Account::id)
                .findFirst()
                .orElse(NO_ACCOUNT);
    }

    /** The problem as whoever sees the field can mend it. */
    static Problem atField(Problem problem) {
        return problem.field().equals(NAME) ? new Problem(NAME, "Choose one of the companies.") : problem;
    }
}
