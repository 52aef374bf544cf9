package io.casewright.engine;

import io.casewright.engine.gate.ProcessVariables;
import io.casewright.engine.gate.ProcessVariables.Variable;
import java.util.List;
import java.util.Optional;

/** The variables a process may carry, as the gate reads them. */
public final class ProcessDictionary {

    private ProcessDictionary() {}

    public static List<Variable> all() {
        return ProcessVariables.all();
    }

    public static Optional<Variable> find(String name) {
        return ProcessVariables.find(name);
    }
}
