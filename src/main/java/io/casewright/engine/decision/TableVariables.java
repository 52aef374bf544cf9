package io.casewright.engine.decision;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.Some;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** The variables a cell sees, and under a name of its own the name of the one that the cell tests. */
final class TableVariables extends ContextVariableWrapper {

    /** What the engine calls it. */
    private static final String TESTED = "inputVariableName";

    private final String tested;

    TableVariables(String tested, VariableContext variables) {
        super(variables);
        this.tested = tested;
    }

    @Override
    public Option<Object> getVariable(String name) {
        return name.equals(TESTED) ? new Some<>(tested) : super.getVariable(name);
    }
}
