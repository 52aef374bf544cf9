package io.casewright.policy;

import io.casewright.desk.DeskId;

/**
 * One published state of a desk's policy. A case keeps the one it was opened under (ALL-10, CH-21).
 *
 * @param deployment names the publication among all of this desk's; never shown to customers
 */
public record PolicyVersion(DeskId desk, String deployment) {}
