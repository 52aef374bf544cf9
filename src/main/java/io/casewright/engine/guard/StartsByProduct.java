package io.casewright.engine.guard;

import java.lang.reflect.Proxy;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Cases start only through the product, which writes their tables too. So whoever asks from outside starts nothing:
 * not by a start, a start form, a message, a signal or a condition, and no right in the engine's books changes that.
 */
final class StartsByProduct {

    private StartsByProduct() {}

    /** The engine asks checkers before each of these; of the hundred questions we answer three. */
    static CommandChecker checker() {
        return (CommandChecker) Proxy.newProxyInstance(
                CommandChecker.class.getClassLoader(), new Class<?>[] {CommandChecker.class}, (proxy, question, of) -> {
                    switch (question.getName()) {
                        case "checkCreateProcessInstance", "checkCreateCaseInstance" -> refuseFromOutside();
                        case "checkCreateBatch" -> {
                            // A restarted instance is a started one, and its batch runs without the caller's name.
                            if (of[0] == BatchPermissions.CREATE_BATCH_RESTART_PROCESS_INSTANCES) {
                                refuseFromOutside();
                            }
                        }
                        case "equals" -> {
                            return proxy == of[0];
                        }
                        case "hashCode" -> {
                            return System.identityHashCode(proxy);
                        }
                        case "toString" -> {
                            return "cases start through the product";
                        }
                        default -> {}
                    }
                    return null;
                });
    }

    private static void refuseFromOutside() {
        CommandContext command = Context.getCommandContext();
        // Inside a step that somebody's completed task set off the engine does not check rights: the product acts.
        if (command.isAuthorizationCheckEnabled() && command.getAuthenticatedUserId() != null) {
            throw new AuthorizationException("Cases start only through the product.");
        }
    }
}
