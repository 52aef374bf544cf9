package io.casewright.quote;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** The customer misses something of what was ordered. */
public record DeliveryDisputed(QuoteNumber quote, CaseNumber number, DeskId desk) {}
