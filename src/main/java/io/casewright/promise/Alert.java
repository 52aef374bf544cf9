package io.casewright.promise;

import java.time.Instant;

/**
 * Somebody is to be told how a promise stands.
 *
 * @param to {@code assignee}, {@code leads} or {@code on-call}
 * @param share per cent of the allowance that were used when it was due
 * @param dueAt when it was due, in UTC; after an outage that is earlier than when it is given
 */
public record Alert(PromiseView promise, String to, boolean asTask, boolean asMail, int share, Instant dueAt) {}
