package io.casewright.demo;

import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.customer.Account;
import io.casewright.customer.Contract;
import io.casewright.customer.CustomerBooks;
import io.casewright.customer.Customers;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desks;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A lapsed customer pays again, so that a parked case can go on (ST-2). */
@Component
@Profile("demo")
class Reinstatement {

    private final SupportCases cases;
    private final Customers customers;
    private final CustomerBooks books;
    private final Desks desks;
    private final Clock clock;

    Reinstatement(SupportCases cases, Customers customers, CustomerBooks books, Desks desks, Clock clock) {
        this.cases = cases;
        this.customers = customers;
        this.books = books;
        this.desks = desks;
        this.clock = clock;
    }

    /** The company of the case has a contract of this plan from today on, for a year. */
    void of(CaseNumber number, @Nullable String plan) {
        SupportCase supportCase = cases.get(number);
        if (plan == null || supportCase.account() == null) {
            throw new IllegalArgumentException("A contract is reinstated for a company, to a plan.");
        }
        Account account = customers.findAccount(supportCase.account()).orElseThrow();
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), desks.get(supportCase.desk()).zone());
        Contract.Terms terms =
                new Contract.Terms(plan, today, today.plusYears(1).minusDays(1), false);
        books.contract(supportCase.desk(), account.key(), "reinstated", terms);
    }
}
