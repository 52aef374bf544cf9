package io.casewright.engine.gate;

import java.util.Optional;
import java.util.Set;

/** What a deployment finds around it: what it brings along, and what is deployed already. */
interface Neighbours {

    /** Whether there is such a process, here or there. */
    boolean hasProcess(String id);

    /** Whether such a form is in this deployment. */
    boolean hasForm(String id);

    /** The deployed process that a message starts. */
    Optional<String> startedBy(String message);

    /** The messages that start the deployed version of a process. */
    Set<String> startMessagesOf(String process);

    /** Whether the deployed version of a process can be called by others. */
    boolean isCallable(String process);
}
