package io.casewright.cases;

/**
 * The member of staff a case waits for.
 *
 * @param id what the member signs in with
 */
public record Assignee(String id, String name) {}
