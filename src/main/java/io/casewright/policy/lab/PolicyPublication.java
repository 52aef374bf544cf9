package io.casewright.policy.lab;

import io.casewright.desk.DeskId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings a desk's policy into force. Cases opened from then on are judged by it; those that run keep theirs (ALL-10). */
public interface PolicyPublication {

    /**
     * Publishes a policy if it differs from the one in force.
     *
     * @param publisher the id of the member of staff who publishes it
     * @param policy the DMN file
     * @param examples cases with the answers it must give, or null for those that are shipped with the desk
     * @param key the sender's name for it, or null if it is never sent twice; the same again publishes nothing more
     * @throws PolicyRefused if it does not keep to the rules, or its examples do not hold
     */
    Published publish(DeskId desk, String publisher, byte[] policy, byte @Nullable [] examples, @Nullable String key);

    /**
     * A policy in force.
     *
     * @param id what cases pin
     * @param number counts the desk's versions, from 1
     * @param anew false if it was in force already
     * @param changes what differs from the version before; nothing if it was in force already
     */
    record Published(String id, int number, boolean anew, List<PolicyChange> changes) {}
}
