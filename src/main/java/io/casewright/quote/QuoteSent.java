package io.casewright.quote;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** The customer has a version of a quote and may accept it. */
public record QuoteSent(QuoteNumber quote, CaseNumber number, DeskId desk) {}
