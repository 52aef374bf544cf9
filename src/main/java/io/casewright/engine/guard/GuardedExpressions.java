package io.casewright.engine.guard;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates the expressions of models, and of queries only those that are known to be harmless.
 * A query is the only one to evaluate without a scope: models always have an execution, a task or a job.
 */
final class GuardedExpressions extends SpringExpressionManager {

    GuardedExpressions(ApplicationContext context, Map<Object, Object> vocabulary) {
        super(context, vocabulary);
    }

    @Override
    public Expression createExpression(String text) {
        try {
            return new Guarded(createValueExpression(text), text);
        } catch (ELException unreadable) {
            throw refused("That is no expression: " + unreadable.getMessage());
        }
    }

    /** No exception of the engine: it would wrap that, and the caller's mistake would look like ours. */
    private static InvalidRequestException refused(String sentence) {
        return new InvalidRequestException(Response.Status.BAD_REQUEST, sentence);
    }

    private final class Guarded extends JuelExpression {

        Guarded(ValueExpression parsed, String text) {
            super(parsed, GuardedExpressions.this, text);
        }

        @Override
        public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
            if (scope == null && !QueryExpressions.isSafe(getExpressionText())) {
                throw refused("A query may use currentUser(), currentUserGroups(), now() and dateTime() only.");
            }
            return super.getValue(scope, execution);
        }
    }
}
