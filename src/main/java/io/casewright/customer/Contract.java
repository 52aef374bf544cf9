package io.casewright.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an account has bought: a plan from a first to a last day, both counted in the desk's zone. */
@Entity
public class Contract {

    /** The states a contract can be in on a day, in the words policies use. */
    public static final String ACTIVE = "active";

    public static final String LAPSED = "lapsed";
    public static final String NONE = "none";

    @Id
    private UUID id;

    @ManyToOne
    private Account account;

    @Column(name = "key_")
    private String key;

    private String plan;
    private LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    private boolean extendedSupport;

    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    Contract(Account account, String key, Terms terms) {
        this.id = UUID.randomUUID();
        this.account = account;
        this.key = key;
        this.plan = terms.plan();
        this.firstDay = terms.firstDay();
        this.lastDay = terms.lastDay();
        this.extendedSupport = terms.extendedSupport();
    }

    boolean become(Terms terms) {
        boolean changed = !terms.equals(terms());
        plan = terms.plan();
        firstDay = terms.firstDay();
        lastDay = terms.lastDay();
        extendedSupport = terms.extendedSupport();
        return changed;
    }

    public Terms terms() {
        return new Terms(plan, firstDay, lastDay, extendedSupport);
    }

    String key() {
        return key;
    }

    /**
     * What was agreed.
     *
     * @param lastDay the last day still covered (ST-2), or null if it runs until cancelled
     * @param extendedSupport whether round-the-clock support was bought with it (ST-10)
     */
    public record Terms(
            String plan, LocalDate firstDay, @Nullable LocalDate lastDay, boolean extendedSupport) {

        /** Active, lapsed or (before its first day) none. */
        public String stateOn(LocalDate day) {
            if (day.isBefore(firstDay)) {
                return NONE;
            }
            return lastDay == null || !day.isAfter(lastDay) ? ACTIVE : LAPSED;
        }

        /** The first day of the contract's year in which a day lies; 1 March where the year has no 29 February (CT-6). */
        LocalDate yearOf(LocalDate day) {
            int years = day.getYear() - firstDay.getYear();
            LocalDate begun = anniversary(years);
            return begun.isAfter(day) ? anniversary(years - 1) : begun;
        }

        private LocalDate anniversary(int years) {
            LocalDate same = firstDay.plusYears(years);
            return same.getDayOfMonth() == firstDay.getDayOfMonth() ? same : same.plusDays(1);
        }
    }
}
