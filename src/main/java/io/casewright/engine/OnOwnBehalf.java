package io.casewright.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Lets the product look into its own engine. What a case needs must not depend on who happens to complete a task: the
 * engine filters every query by the desks of the person signed in.
 */
@Component
public class OnOwnBehalf {

    private final IdentityService identity;

    OnOwnBehalf(IdentityService identity) {
        this.identity = identity;
    }

    /** Asks the engine as the product itself. */
    public <T> T ask(Supplier<T> question) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (caller != null) {
                identity.setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
            }
        }
    }

    /** Does something in the engine as the product itself. */
    public void run(Runnable work) {
        ask(() -> {
            work.run();
            return true;
        });
    }
}
