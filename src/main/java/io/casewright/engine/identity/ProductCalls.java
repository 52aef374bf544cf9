package io.casewright.engine.identity;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Asks the engine in the product's own name, whoever happens to be signed in on this thread. */
@Component
class ProductCalls {

    private final IdentityService identity;

    ProductCalls(IdentityService identity) {
        this.identity = identity;
    }

    <T> T ask(Supplier<T> question) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            identity.setAuthentication(caller);
        }
    }
}
