package io.casewright.cases;

import io.casewright.desk.DeskId;
import java.util.Set;
import java.util.UUID;

/** Who asks to see a case. What a viewer may not see does not exist for them. */
public sealed interface Viewer {

    /** Whether this viewer may see the case at all. */
    boolean sees(SupportCase supportCase);

    /** Whether internal notes and engineers' aims are shown. */
    boolean internal();

    /**
     * A case that this viewer, as staff, may work on.
     *
     * @throws CaseNotFound otherwise: what one may not do looks as if it were not there
     */
    default SupportCase worksOn(SupportCase supportCase) {
        if (!sees(supportCase) || !internal()) {
            throw new CaseNotFound();
        }
        return supportCase;
    }

    /** The product itself, for its processes and letters, and for what all readers of a case are told alike. */
    static Staff product(DeskId desk) {
        return new Staff("casewright", "Casewright", Set.of(desk));
    }

    /** A customer's person sees the cases they submitted. */
    record Customer(UUID person, DeskId desk) implements Viewer {
        @Override
        public boolean sees(SupportCase supportCase) {
            return supportCase.desk().equals(desk) && supportCase.person().equals(person);
        }

        @Override
        public boolean internal() {
            return false;
        }
    }

    /** A staff member sees the cases of the desks they work for. */
    record Staff(String id, String name, Set<DeskId> desks) implements Viewer {
        public Staff {
            desks = Set.copyOf(desks);
        }

        @Override
        public boolean sees(SupportCase supportCase) {
            return desks.contains(supportCase.desk());
        }

        @Override
        public boolean internal() {
            return true;
        }
    }
}
