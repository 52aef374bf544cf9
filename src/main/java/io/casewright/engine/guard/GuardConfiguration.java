package io.casewright.engine.guard;

import io.casewright.access.PasswordHash;
import io.casewright.access.SignInThrottle;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts the guards into the engine, where no way around them leads. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE) // after the vocabulary is set, which the guarded expressions read
    ProcessEnginePlugin guards(ApplicationContext context, PasswordHash hash, SignInThrottle throttle) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setExpressionManager(new GuardedExpressions(context, engine.getBeans()));
                engine.setCustomSessionFactories(List.of(new CallersGroups()));
                guardServices(engine, throttle);
                guardPasswords(engine, new StaffPasswords(hash));
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                List<CommandChecker> checkers = new ArrayList<>(OtherDesks.forbidden(engine.getCommandCheckers()));
                checkers.add(StartsByProduct.checker());
                engine.setCommandCheckers(checkers);
                engine.setResourceAuthorizationProvider(new TaskGrants());
            }
        };
    }

    /** Staff, groups and desks are words with dashes and dots, which the engine would not accept by itself. */
    private static final String NAMES = "(?=.{1,40}$)[a-z][a-z0-9]*([.-][a-z0-9]+)*";

    private static final String DESKS = "(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private static void guardServices(ProcessEngineConfigurationImpl engine, SignInThrottle throttle) {
        GuardedIdentity identity = new GuardedIdentity(throttle);
        GuardedTasks tasks = new GuardedTasks(new OutsideCaller(identity), new TaskForms(engine));
        engine.setIdentityService(identity);
        engine.setTaskService(tasks);
        engine.setFormService(new GuardedForms(tasks));
        engine.setGeneralResourceWhitelistPattern(NAMES);
        engine.setTenantResourceWhitelistPattern(DESKS);
        engine.setStandaloneTasksEnabled(false); // every task belongs to a case
        engine.setDefaultUserPermissionNameForTask("TASK_WORK"); // candidates work on a task; "UPDATE" may rewrite it
    }

    private static void guardPasswords(ProcessEngineConfigurationImpl engine, StaffPasswords passwords) {
        engine.setPasswordEncryptor(passwords);
        engine.setPasswordPolicy(passwords);
        engine.setEnablePasswordPolicy(true);
        // Our throttle slows guessing down; the engine's own locks the owner out for good after ten tries.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(0);
    }
}
