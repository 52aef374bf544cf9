package io.casewright.portal;

import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.customer.Account;
import io.casewright.customer.Contract;
import io.casewright.customer.Customers;
import io.casewright.customer.Licence;
import io.casewright.customer.LicencePrice;
import io.casewright.desk.CatalogueItem;
import io.casewright.desk.Desk;
import io.casewright.quote.Amounts;
import io.casewright.quote.QuoteView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What sales looks at beside a request: what the company has bought, and the service as it is sold (CT-5, ST-2). */
@Component
class QuoteBackground {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final SupportCases cases;
    private final Customers customers;
    private final Clock clock;

    QuoteBackground(SupportCases cases, Customers customers, Clock clock) {
        this.cases = cases;
        this.customers = customers;
        this.clock = clock;
    }

    void tell(QuoteView quote, Desk desk, Viewer.Staff member, Model model) {
        UUID account = cases.get(quote.caseNumber(), member).account();
        LocalDate today = LocalDate.ofInstant(clock.instant(), desk.zone());
        model.addAttribute(
                "account",
                account == null
                        ? null
                        : customers
                                .findAccount(account)
                                .map(found -> account(found, today))
                                .orElse(null));
        model.addAttribute("codes", codes(desk));
        model.addAttribute(
                "sold",
                desk.catalogue()
                        .find(quote.service())
                        .map(item -> SoldView.of(item, desk))
                        .orElse(null));
    }

    /**
     * What forms in Tasklist call the services. They take a code as text: choices that a form reads from a variable would
     * have each instance carry the catalogue as JSON, so the codes stand beside the form.
     */
    static List<CatalogueItem> codes(Desk desk) {
        return desk.catalogue().services();
    }

    private AccountView account(Account account, LocalDate today) {
        return new AccountView(
                account.name(),
                account.kind(),
                customers.contractsOf(account.id()).stream()
                        .map(terms -> ContractLine.of(terms, today))
                        .toList(),
                customers.licencesOf(account.id()).stream().map(LicenceLine::of).toList());
    }

    /** @param kind customer, prospect or partner */
    record AccountView(String name, String kind, List<ContractLine> contracts, List<LicenceLine> licences) {}

    /** A contract; its days are the desk's. */
    record ContractLine(String plan, String days, String state, String tone, boolean extended) {

        static ContractLine of(Contract.Terms terms, LocalDate today) {
            LocalDate last = terms.lastDay();
            String state = terms.stateOn(today);
            return new ContractLine(
                    terms.plan(),
                    "from " + DAY.format(terms.firstDay())
                            + (last == null ? ", until it is cancelled" : " to " + DAY.format(last)),
                    switch (state) {
                        case Contract.ACTIVE -> "Active";
                        case Contract.LAPSED -> "Lapsed";
                        default -> "Not begun";
                    },
                    switch (state) {
                        case Contract.ACTIVE -> "good";
                        case Contract.LAPSED -> "bad";
                        default -> "quiet";
                    },
                    terms.extendedSupport());
        }
    }

    /** @param price a year's or the whole, as the books say; null where they do not */
    record LicenceLine(
            String product,
            String kind,
            @Nullable String price,
            @Nullable String trial) {

        static LicenceLine of(Licence.Grant grant) {
            LicencePrice price = grant.price();
            LocalDate trial = grant.trialLastDay();
            return new LicenceLine(
                    grant.product(),
                    grant.kind(),
                    price == null ? null : Amounts.shown(price.amount(), price.currency()),
                    trial == null ? null : "trial until " + DAY.format(trial));
        }
    }
}
