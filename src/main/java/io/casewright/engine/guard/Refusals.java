package io.casewright.engine.guard;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Turns what went wrong in a step into what the caller can use. Over REST and in Tasklist a refusal of ours becomes
 * the engine's one exception that is answered with 400 and the sentence; our own code gets our own exception back.
 */
final class Refusals {

    private static final String OURS = "io.casewright.";

    private Refusals() {}

    static RuntimeException told(RuntimeException failure, boolean fromOutside) {
        if (failure instanceof OptimisticLockingException || failure instanceof ConcurrencyFailureException) {
            return fromOutside ? new FormFieldValidationException(null, MissingTask.COLLEAGUE, failure) : failure;
        }
        RuntimeException ours = ours(failure);
        if (ours == null) {
            return failure;
        }
        return fromOutside ? new FormFieldValidationException(null, ours.getMessage(), failure) : ours;
    }

    private static @Nullable RuntimeException ours(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuntimeException refusal
                    && cause.getClass().getName().startsWith(OURS)) {
                return refusal;
            }
        }
        return null;
    }
}
