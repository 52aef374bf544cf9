package io.casewright.cases;

import io.casewright.customer.Customers;
import io.casewright.customer.Purchases;
import io.casewright.customer.Purchases.Purchase;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What sales does about a case that a contract would get covered: an offer, and what came of it (ST-2). */
@Component
@Transactional
public class ContractOffers {

    private final CaseRecords.Cases cases;
    private final Timeline timeline;
    private final Customers customers;
    private final Purchases purchases;
    private final Desks desks;

    ContractOffers(CaseRecords.Cases cases, Timeline timeline, Customers customers, Purchases purchases, Desks desks) {
        this.cases = cases;
        this.timeline = timeline;
        this.customers = customers;
        this.purchases = purchases;
        this.desks = desks;
    }

    /**
     * Takes over what sales did. A contract is written into the books, so that entitlement is decided by them again; the
     * case's clocks start now.
     *
     * @throws InvalidInput if something does not fit; nothing is changed
     * @throws WrongState if the case is not parked any more
     */
    public Result takeOver(CaseNumber number, Author author, ContractOffer offer) {
        SupportCase supportCase = cases.change(number);
        UUID account = supportCase.account();
        if (supportCase.state() != CaseState.PARKED || account == null) {
            throw new WrongState("This case needs no contract any more: it is "
                    + supportCase.state().word() + ".");
        }
        Desk desk = desks.get(supportCase.desk());
        LocalDate today = LocalDate.ofInstant(timeline.now(), desk.zone());
        ContractOffer.Read read = offer.read(today);
        if (read.outcome().equals("recorded")) {
            purchases.record(account, purchase(supportCase, account, desk, today, read));
        }
        if (!read.words().isEmpty()) {
            timeline.message(supportCase, author, Channel.PORTAL, read.words());
        }
        return switch (read.outcome()) {
            case "recorded" -> {
                Instant now = timeline.event(
                        supportCase,
                        author,
                        "Contract until " + read.lastDay() + " recorded by " + author.name() + ".");
                supportCase.unpark(now);
                yield new Result("recorded", List.of());
            }
            case "declined" -> {
                timeline.event(supportCase, author, "No contract was made, says " + author.name() + ".");
                yield new Result("declined", List.of());
            }
            default -> {
                String copies = read.copies().isEmpty() ? "" : ", in copy to " + String.join(", ", read.copies());
                timeline.event(supportCase, author, "Offer sent by " + author.name() + copies + ".");
                yield new Result("open", read.copies());
            }
        };
    }

    private Purchase purchase(
            SupportCase supportCase, UUID account, Desk desk, LocalDate today, ContractOffer.Read read) {
        String plan = read.plan();
        if (plan == null) {
            plan = customers
                    .planOf(account, today)
                    .orElseThrow(() -> new InvalidInput(
                            "contractPlan", "The plan is missing: this company had no contract before."));
        }
        return new Purchase(
                "sales-" + supportCase.number() + "-" + today,
                plan,
                today,
                read.lastDay(),
                desk.product(),
                read.licence());
    }

    /**
     * What came of it.
     *
     * @param state {@code open}, {@code recorded} or {@code declined}
     * @param copies who is to be told of the offer besides the customer
     */
    public record Result(String state, List<String> copies) {}
}
