package io.casewright.quote;

import io.casewright.cases.InvalidInput;
import io.casewright.customer.Customers;
import io.casewright.customer.LicencePrice;
import io.casewright.desk.Catalogue;
import io.casewright.desk.CatalogueItem;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What things cost now: the desk's catalogue, and what the company's licence costs (CT-5). Drafts copy from it. */
@Component
class PriceList {

    private final Desks desks;
    private final Customers customers;

    PriceList(Desks desks, Customers customers) {
        this.desks = desks;
        this.customers = customers;
    }

    Desk desk(DeskId id) {
        return desks.get(id);
    }

    String currency(DeskId desk) {
        return catalogue(desk).currency();
    }

    /** @throws InvalidInput if the desk sells nothing of this code */
    CatalogueItem service(DeskId desk, String code) {
        return find(desk, code)
                .orElseThrow(() -> new InvalidInput("service", "This desk sells no service of that code."));
    }

    /**
     * The same for a reason to pay: what is charged is nothing that is sold, and needs an engineer's word (ST-11).
     *
     * @throws InvalidInput if the desk sells nothing of this code
     */
    CatalogueItem service(DeskId desk, String code, Origin origin) {
        return find(desk, code, origin)
                .orElseThrow(() -> new InvalidInput("service", "This desk sells no service of that code."));
    }

    Optional<CatalogueItem> find(DeskId desk, String code, Origin origin) {
        return find(desk, code).filter(service -> service.buyable() || origin == Origin.CHARGE);
    }

    Optional<CatalogueItem> find(DeskId desk, String code) {
        return catalogue(desk).find(code);
    }

    private Catalogue catalogue(DeskId desk) {
        return desks.get(desk).catalogue();
    }

    /** What the company pays for the desk's product; empty where the books do not say, or in another currency. */
    Optional<BigDecimal> licencePrice(Quote quote) {
        return Optional.ofNullable(quote.account())
                .flatMap(account ->
                        customers.licencePrice(account, desks.get(quote.desk()).product()))
                .filter(price -> price.currency().equals(quote.currency()))
                .map(LicencePrice::amount);
    }

    /** Whether the company has a running contract. */
    boolean hasContract(Quote quote, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, desk(quote.desk()).zone());
        return quote.account() != null
                && customers.planOf(quote.account(), today).isPresent()
                && lapsedSince(quote, today).isEmpty();
    }

    /** The last day of the contract that has lapsed, if one has. */
    Optional<LocalDate> lapsedSince(Quote quote, LocalDate today) {
        return Optional.ofNullable(quote.account()).flatMap(account -> customers.lapsedSince(account, today));
    }
}
