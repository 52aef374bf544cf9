package io.casewright.engine.gate;

import java.util.Optional;
import java.util.Set;

/**
 * A deployment and what is deployed already.
 *
 * @param processes the ids of those it brings along
 * @param forms the ids of those it brings along
 * @param release whether the product itself ships it: with it come those that start and call its processes
 */
record Neighbourhood(Set<String> processes, Set<String> forms, boolean release, DeployedModels deployed)
        implements Neighbours {

    @Override
    public boolean hasProcess(String id) {
        return processes.contains(id) || deployed.hasProcess(id);
    }

    @Override
    public boolean hasForm(String id) {
        return forms.contains(id);
    }

    /** What comes along replaces what is there: it is the engine that refuses two of them. */
    @Override
    public Optional<String> startedBy(String message) {
        return deployed.startedBy(message).filter(process -> !processes.contains(process));
    }

    @Override
    public Set<String> startMessagesOf(String process) {
        return release ? Set.of() : deployed.startMessagesOf(process);
    }

    @Override
    public boolean isCallable(String process) {
        return !release && deployed.isCallable(process);
    }
}
