package io.casewright.quote;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** We took a quote back. */
public record QuoteWithdrawn(QuoteNumber quote, CaseNumber number, DeskId desk) {}
