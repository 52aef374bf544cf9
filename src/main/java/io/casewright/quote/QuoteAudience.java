package io.casewright.quote;

import io.casewright.cases.CaseNotFound;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.customer.Account;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.desk.CaseNumber;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may read a quote, and who may buy by it. It is read by those who read its case and by those who buy for the
 * company; it is bought by the company's administrators, key contacts and power users, or, where there is no company, by
 * the person whose case it is.
 */
@Component
class QuoteAudience {

    private final SupportCases cases;
    private final Customers customers;

    QuoteAudience(SupportCases cases, Customers customers) {
        this.cases = cases;
        this.customers = customers;
    }

    /** @throws QuoteNotFound if this person may not read it, or not yet */
    void see(Quote quote, QuoteVersion version, Person person) {
        if (version.state().internal() || !sees(quote, new Viewer.Customer(person.id(), person.desk()))) {
            throw new QuoteNotFound();
        }
    }

    boolean sees(Quote quote, Viewer viewer) {
        return seesCase(quote, viewer) || viewer instanceof Viewer.Customer customer && buys(quote, customer);
    }

    boolean seesCase(Quote quote, Viewer viewer) {
        try {
            cases.get(quote.caseNumber(), viewer);
            return true;
        } catch (CaseNotFound hidden) {
            return false;
        }
    }

    /** @throws CaseNotFound if there is no such case for this viewer */
    void mustSeeCase(CaseNumber number, Viewer viewer) {
        cases.get(number, viewer);
    }

    boolean buys(Quote quote, Viewer.Customer viewer) {
        return viewer.desk().equals(quote.desk())
                && buyers(quote).stream().anyMatch(buyer -> buyer.id().equals(viewer.person()));
    }

    /** @throws NotABuyer if this person may not */
    void mustBuy(Quote quote, Person person) {
        if (!buys(quote, new Viewer.Customer(person.id(), person.desk()))) {
            throw NotABuyer.toAnswer(buyersInWords(quote));
        }
    }

    /** Whether this person may say what became of an order: whoever buys for the company, and whose case it is. */
    boolean receives(Quote quote, Viewer.Customer viewer) {
        return buys(quote, viewer) || seesCase(quote, viewer) && cases.owns(cases.get(quote.caseNumber()), viewer);
    }

    /** @throws NotABuyer if this person may not */
    void mustReceive(Quote quote, Viewer.Customer viewer) {
        if (!receives(quote, viewer)) {
            String own = customers.person(quote.person()).name();
            String buyers = buyersInWords(quote);
            throw NotABuyer.toConfirm(buyers.equals(own) ? own : own + " or " + buyers);
        }
    }

    List<Person> buyers(Quote quote) {
        UUID account = quote.account();
        return account == null ? List.of(customers.person(quote.person())) : customers.buyersFor(account);
    }

    String buyersInWords(Quote quote) {
        List<Person> buyers = buyers(quote);
        return buyers.isEmpty()
                ? "somebody entitled to buy for " + company(quote)
                : buyers.stream().map(Person::name).collect(Collectors.joining(" or "));
    }

    /** What the company is called, or the person where there is none. */
    String company(Quote quote) {
        UUID account = quote.account();
        String person = customers.person(quote.person()).name();
        return account == null
                ? person
                : customers.findAccount(account).map(Account::name).orElse(person);
    }
}
