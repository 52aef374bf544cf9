package io.casewright.quote;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** Somebody entitled to buy does not want it. */
public record QuoteDeclined(QuoteNumber quote, CaseNumber number, DeskId desk) {}
