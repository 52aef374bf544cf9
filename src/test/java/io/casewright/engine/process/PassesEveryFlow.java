package io.casewright.engine.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/** The tests of this class take every flow of these processes; one that none of them takes fails the class. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestExecutionListeners(listeners = EveryFlowIsTaken.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@interface PassesEveryFlow {

    /** Ids of processes. */
    String[] of();
}
