package io.casewright.quote;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** The customer has what was ordered. */
public record DeliveryConfirmed(QuoteNumber quote, CaseNumber number, DeskId desk) {}
