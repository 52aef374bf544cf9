package io.casewright.access;

/**
 * A token just made.
 *
 * @param secret what is sent to be let in; it is kept nowhere and shown this once
 */
public record IssuedToken(ApiToken token, String secret) {}
