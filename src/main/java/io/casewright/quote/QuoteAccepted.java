package io.casewright.quote;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** Somebody entitled to buy accepted a quote: it is an order (CT-8). */
public record QuoteAccepted(QuoteNumber quote, CaseNumber number, DeskId desk) {}
