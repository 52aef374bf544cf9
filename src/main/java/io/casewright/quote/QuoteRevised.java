package io.casewright.quote;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** Sales prices a quote again; the version the customer has counts no more. */
public record QuoteRevised(QuoteNumber quote, CaseNumber number, DeskId desk) {}
