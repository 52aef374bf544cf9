package io.casewright.engine.decision;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Asks the engine in the product's own name. A query made for somebody signed in shows that person's desks only, and
 * what a process does must not depend on who happened to complete the task before.
 */
@Component
public class WithoutCaller {

    private final IdentityService identities;

    WithoutCaller(IdentityService identities) {
        this.identities = identities;
    }

    /** Answers as if nobody were signed in; the caller is signed in again afterwards. */
    public <T> T ask(Supplier<T> question) {
        Authentication caller = identities.getCurrentAuthentication();
        if (caller == null) {
            return question.get();
        }
        identities.clearAuthentication();
        try {
            return question.get();
        } finally {
            identities.setAuthentication(caller);
        }
    }
}
