package io.casewright.portal;

import io.casewright.access.ApiToken;
import io.casewright.access.ApiTokens;
import io.casewright.access.Callers;
import io.casewright.customer.Account;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.desk.Desks;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the account page shows beside the form that was just sent. */
@Component
class AccountPage {

    private final Desks desks;
    private final Customers customers;
    private final ApiTokens tokens;
    private final Callers callers;

    AccountPage(Desks desks, Customers customers, ApiTokens tokens, Callers callers) {
        this.desks = desks;
        this.customers = customers;
        this.tokens = tokens;
        this.callers = callers;
    }

    String show(Person person, Model model) {
        model.addAttribute("desk", desks.get(person.desk()));
        model.addAttribute("person", person);
        model.addAttribute(
                "companies",
                customers.accountsOf(person.id()).stream().map(Account::name).toList());
        model.addAttribute(
                "tokens",
                tokens.of(callers.current()).stream()
                        .map(token -> TokenView.of(token, person.zone()))
                        .toList());
        addForm("personForm", PersonForm.of(person), model);
        addForm("passwordForm", PasswordForm.exchanged(), model);
        addForm("tokenForm", TokenForm.empty(), model);
        return "account";
    }

    private static void addForm(String name, FormView form, Model model) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    /** A personal token as its owner sees it. */
    record TokenView(UUID id, String label, MomentView created, MomentView expires) {

        static TokenView of(ApiToken token, ZoneId zone) {
            return new TokenView(
                    token.id(),
                    token.label(),
                    MomentView.in(zone, token.createdAt()),
                    MomentView.in(zone, token.expiresAt()));
        }
    }
}
