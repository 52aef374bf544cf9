package io.casewright.cases;

import io.casewright.customer.Account;
import io.casewright.customer.Customers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For which of a person's companies a case is. */
@Component
public class AccountChoice {

    private final Customers customers;

    AccountChoice(Customers customers) {
        this.customers = customers;
    }

    /**
     * The company named, or the person's only one.
     *
     * @param key the company as the desk's books call it, or null if nobody said
     * @return null for a person who belongs to none
     * @throws InvalidInput if the person does not belong to it, or belongs to several and nobody said which
     */
    public @Nullable UUID of(UUID person, @Nullable String key) {
        List<Account> accounts = customers.accountsOf(person);
        if (key == null || key.isBlank()) {
            if (accounts.size() > 1) {
                String keys = accounts.stream().map(Account::key).collect(Collectors.joining(", "));
                throw new InvalidInput("account", "Say for which company the case is: " + keys + ".");
            }
            return accounts.isEmpty() ? null : accounts.get(0).id();
        }
        return accounts.stream()
                .filter(account -> account.key().equals(key.strip()))
                .map(Account::id)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("account", "The person belongs to no such company."));
    }
}
