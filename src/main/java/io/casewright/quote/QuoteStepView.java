package io.casewright.quote;

import java.time.Instant;

/**
 * Something that was done to a quote.
 *
 * @param kind such as {@code priced}, {@code approved} or {@code sent}
 * @param version which version it was done to, 1 at first
 * @param words why, or what was asked; often empty
 */
public record QuoteStepView(String kind, int version, String author, String words, Instant at) {}
