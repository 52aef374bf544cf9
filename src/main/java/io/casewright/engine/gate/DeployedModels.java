package io.casewright.engine.gate;

import java.util.Optional;
import java.util.Set;

/** What the engine has deployed for all desks. */
interface DeployedModels {

    /** Whether a process of this id is deployed. */
    boolean hasProcess(String id);

    /** The process whose latest version a message starts. */
    Optional<String> startedBy(String message);

    /** The messages that start the latest version of a process. */
    Set<String> startMessagesOf(String process);

    /** Whether the latest version of a process can be called by others. */
    boolean isCallable(String process);
}
