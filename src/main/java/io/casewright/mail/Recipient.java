package io.casewright.mail;

/** Somebody of staff who is written to. */
public record Recipient(String name, String email) {}
