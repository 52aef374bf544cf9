package io.casewright.promise;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a promise's ledger: it is added and never changed. */
@Entity
@Table(name = "promise_stretch")
class LedgerLine {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Promise promise;

    private int position;

    @Embedded
    private Stretch stretch;

    @SuppressWarnings("NullAway.Init")
    protected LedgerLine() {}

    LedgerLine(Promise promise, int position, Stretch stretch) {
        this.promise = promise;
        this.position = position;
        this.stretch = stretch;
    }

    Stretch stretch() {
        return stretch;
    }
}
