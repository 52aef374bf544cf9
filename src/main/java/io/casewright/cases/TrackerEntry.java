package io.casewright.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an issue stands in the internal tracker, and what is planned for it; one for each cycle of a case (CH-8). */
@Entity
class TrackerEntry {

    static final String NEXT_RELEASE = "next-maintenance";
    static final String SCHEDULED = "scheduled";
    static final String RELEASED = "released";
    static final String GIVEN_UP = "given-up";

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private String caseNumber;
    private int cycle;
    private String reference = "";
    private @Nullable String workaround;
    private String plan = SCHEDULED;
    private @Nullable String plannedRelease;
    private @Nullable LocalDate plannedOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected TrackerEntry() {}

    TrackerEntry(SupportCase supportCase) {
        this.caseNumber = supportCase.number().value();
        this.cycle = supportCase.cycle();
    }

    void log(String newReference) {
        reference = newReference;
    }

    void helpWith(String newWorkaround) {
        workaround = newWorkaround;
    }

    void expect(String release, @Nullable LocalDate on) {
        plannedRelease = release.isEmpty() ? null : release;
        plannedOn = on;
    }

    void plan(String newPlan) {
        plan = newPlan;
    }

    /** Whether it is in the tracker by now; a workaround may be known before. */
    boolean logged() {
        return !reference.isEmpty();
    }

    int cycle() {
        return cycle;
    }

    @Nullable LocalDate plannedOn() {
        return plannedOn;
    }

    TrackerView view() {
        return new TrackerView(reference, workaround, plan, plannedRelease, plannedOn);
    }
}
