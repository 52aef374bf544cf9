package io.casewright.engine.guard;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;

/** The engine calls work of another desk a fault of its own and names it; we forbid it and name nothing. */
final class OtherDesks {

    private OtherDesks() {}

    static List<CommandChecker> forbidden(List<CommandChecker> checkers) {
        return checkers.stream()
                .map(checker -> checker instanceof TenantCommandChecker ? forbidding(checker) : checker)
                .toList();
    }

    private static CommandChecker forbidding(CommandChecker tenants) {
        return (CommandChecker) Proxy.newProxyInstance(
                CommandChecker.class.getClassLoader(), new Class<?>[] {CommandChecker.class}, (proxy, question, of) -> {
                    try {
                        return question.invoke(tenants, of);
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause() instanceof ProcessEngineException
                                ? new NotAtYourDesks()
                                : refused.getCause();
                    }
                });
    }
}
