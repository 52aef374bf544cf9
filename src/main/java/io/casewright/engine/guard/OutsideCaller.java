package io.casewright.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks the engine over REST or in a web application. The product's own code asks without a name,
 * or from inside a command, and is nobody from outside.
 */
final class OutsideCaller {

    private final IdentityService identity;

    OutsideCaller(IdentityService identity) {
        this.identity = identity;
    }

    /** Who it is, or null if the product itself asks. */
    @Nullable Authentication current() {
        Authentication caller = Context.getCommandContext() == null ? identity.getCurrentAuthentication() : null;
        return caller == null || caller.getUserId() == null ? null : caller;
    }

    boolean isAsking() {
        return current() != null;
    }

    /** Lets the product pass, and an operator, who repairs what went wrong. */
    void refuseUnlessOperator(String sentence) {
        Authentication caller = current();
        if (caller != null && !isOperator(caller)) {
            throw new BadUserRequestException(sentence);
        }
    }

    static boolean isOperator(Authentication caller) {
        List<String> groups = caller.getGroupIds();
        return groups != null && groups.contains(Groups.CAMUNDA_ADMIN);
    }
}
