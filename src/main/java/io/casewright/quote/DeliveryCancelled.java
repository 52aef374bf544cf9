package io.casewright.quote;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** Nothing comes of a contract that was ordered (ST-2). */
public record DeliveryCancelled(QuoteNumber quote, CaseNumber number, DeskId desk) {}
