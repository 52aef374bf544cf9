package io.casewright.engine.gate;

import java.lang.reflect.Proxy;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * A deployment with a date on which it becomes active would suspend its processes until then: they are the latest, so
 * no case could begin. Only operators suspend anything; the engine asks its own books about that but for deployments.
 */
final class TakesEffectAtOnce {

    private TakesEffectAtOnce() {}

    /** Of the engine's hundred questions it answers those about suspending processes. */
    static CommandChecker checker() {
        return (CommandChecker) Proxy.newProxyInstance(
                CommandChecker.class.getClassLoader(), new Class<?>[] {CommandChecker.class}, (proxy, question, of) -> {
                    switch (question.getName()) {
                        case "checkUpdateProcessDefinitionSuspensionStateById",
                                "checkUpdateProcessDefinitionSuspensionStateByKey" -> refuseButOperators();
                        case "equals" -> {
                            return proxy == of[0];
                        }
                        case "hashCode" -> {
                            return System.identityHashCode(proxy);
                        }
                        case "toString" -> {
                            return "a deployment takes effect at once";
                        }
                        default -> {}
                    }
                    return null;
                });
    }

    private static void refuseButOperators() {
        Authentication caller = Context.getCommandContext().getAuthentication();
        boolean operator = caller == null
                || caller.getUserId() == null
                || caller.getGroupIds() != null && caller.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
        if (!operator) {
            throw new BadUserRequestException("A deployment takes effect at once: deploy without an activation time.");
        }
    }
}
