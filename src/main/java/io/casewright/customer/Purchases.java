package io.casewright.customer;

import io.casewright.memory.OfTransaction;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what sales has sold, as the desk's books would say it (ST-2). */
@Component
@Transactional
public class Purchases {

    private final CustomerRecords.Accounts accounts;
    private final Holdings holdings;
    private final ApplicationEventPublisher events;

    Purchases(CustomerRecords.Accounts accounts, Holdings holdings, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.holdings = holdings;
        this.events = events;
    }

    /**
     * The company has the contract from now on, and the licence if one was bought; a prospect is a customer then.
     *
     * @throws CustomerNotFound if there is no such account
     */
    public void record(UUID accountId, Purchase purchase) {
        Account account =
                accounts.findById(accountId).orElseThrow(() -> new CustomerNotFound("There is no such account."));
        holdings.contract(
                account,
                purchase.key(),
                new Contract.Terms(purchase.plan(), purchase.firstDay(), purchase.lastDay(), false));
        if (purchase.licence() != null) {
            holdings.replaceLicence(
                    account, purchase.key(), new Licence.Grant(purchase.product(), purchase.licence(), null));
        }
        if (account.kind().equals(Account.Kind.PROSPECT.word())) {
            account.become(account.name(), Account.Kind.CUSTOMER);
        }
        OfTransaction.forgetAll();
        events.publishEvent(new StandingChanged(accountId));
    }

    /**
     * What was bought. Support around the clock is sold apart (ST-10), so that no contract brings it by the way.
     *
     * @param key what the books call it; the same key means the same purchase
     * @param plan in the desk's words
     * @param firstDay the first day covered, in the desk's zone
     * @param lastDay the last day covered, in the desk's zone
     * @param product what the licence is for
     * @param licence the kind of licence bought with it, in the desk's words, or null if none was
     */
    public record Purchase(
            String key,
            String plan,
            LocalDate firstDay,
            LocalDate lastDay,
            String product,
            @Nullable String licence) {}
}
