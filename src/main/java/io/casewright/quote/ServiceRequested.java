package io.casewright.quote;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** Something is wanted for money, and nobody has priced it yet (CH-12, CT-7, CT-11). */
public record ServiceRequested(QuoteNumber quote, CaseNumber number, DeskId desk) {}
