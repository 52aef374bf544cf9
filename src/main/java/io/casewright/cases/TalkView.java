package io.casewright.cases;

import java.time.Instant;

/**
 * A call there was, or the attempt at one, as staff reads it.
 *
 * @param outcome {@code phoned} (the contact called), {@code connected} or {@code not-reached}
 * @param at when, in UTC
 * @param otherSide who called or was called
 * @param phone the number, or nothing
 * @param words what was said or happened, or nothing
 * @param notedBy who of staff wrote it down
 */
public record TalkView(String outcome, Instant at, String otherSide, String phone, String words, String notedBy) {}
