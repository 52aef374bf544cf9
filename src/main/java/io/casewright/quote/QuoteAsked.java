package io.casewright.quote;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** The customer asked about a quote; the question stands in the case. */
public record QuoteAsked(QuoteNumber quote, CaseNumber number, DeskId desk) {}
