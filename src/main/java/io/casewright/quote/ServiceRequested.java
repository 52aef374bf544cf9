package io.casewright.quote;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/**
 * Something is wanted for money, and nobody has priced it yet (CH-12, CT-7, CT-11).
 *
 * @param contract whether it is a contract, which is delivered by recording it in the books (ST-2)
 */
public record ServiceRequested(QuoteNumber quote, CaseNumber number, DeskId desk, boolean contract) {}
