package io.casewright.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The right to use a product, of a kind such as {@code enterprise}, {@code trial} or {@code free} (ST-9, ST-13). */
@Entity
public class Licence {

    @Id
    private UUID id;

    @ManyToOne
    private Account account;

    @Column(name = "key_")
    private String key;

    private String product;
    private String kind;
    private @Nullable LocalDate trialLastDay;
    private @Nullable BigDecimal price;
    private @Nullable String currency;

    @SuppressWarnings("NullAway.Init")
    protected Licence() {}

    Licence(Account account, String key, Grant grant) {
        this.id = UUID.randomUUID();
        this.account = account;
        this.key = key;
        this.product = grant.product();
        this.kind = grant.kind();
        this.trialLastDay = grant.trialLastDay();
        cost(grant.price());
    }

    boolean become(Grant grant) {
        boolean changed = !grant.equals(grant());
        product = grant.product();
        kind = grant.kind();
        trialLastDay = grant.trialLastDay();
        cost(grant.price());
        return changed;
    }

    private void cost(@Nullable LicencePrice costs) {
        price = costs == null ? null : costs.amount();
        currency = costs == null ? null : costs.currency();
    }

    public Grant grant() {
        LicencePrice costs = price == null || currency == null ? null : new LicencePrice(price, currency);
        return new Grant(product, kind, trialLastDay, costs);
    }

    /**
     * What was granted.
     *
     * @param trialLastDay the last day of a trial, in the desk's zone
     * @param price what it costs, or null where the books do not say
     */
    public record Grant(
            String product,
            String kind,
            @Nullable LocalDate trialLastDay,
            @Nullable LicencePrice price) {

        /** One of which the books do not say what it costs. */
        public Grant(String product, String kind, @Nullable LocalDate trialLastDay) {
            this(product, kind, trialLastDay, null);
        }

        /** Active, ended, or none for what is no trial. */
        String trialStateOn(LocalDate day) {
            if (trialLastDay == null) {
                return "none";
            }
            return day.isAfter(trialLastDay) ? "ended" : "active";
        }
    }
}
