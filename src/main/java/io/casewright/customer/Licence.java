package io.casewright.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
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

    @SuppressWarnings("NullAway.Init")
    protected Licence() {}

    Licence(Account account, String key, Grant grant) {
        this.id = UUID.randomUUID();
        this.account = account;
        this.key = key;
        this.product = grant.product();
        this.kind = grant.kind();
        this.trialLastDay = grant.trialLastDay();
    }

    boolean become(Grant grant) {
        boolean changed = !grant.equals(grant());
        product = grant.product();
        kind = grant.kind();
        trialLastDay = grant.trialLastDay();
        return changed;
    }

    public Grant grant() {
        return new Grant(product, kind, trialLastDay);
    }

    /**
     * What was granted.
     *
     * @param trialLastDay the last day of a trial, in the desk's zone
     */
    public record Grant(
            String product, String kind, @Nullable LocalDate trialLastDay) {

        /** Active, ended, or none for what is no trial. */
        String trialStateOn(LocalDate day) {
            if (trialLastDay == null) {
                return "none";
            }
            return day.isAfter(trialLastDay) ? "ended" : "active";
        }
    }
}
