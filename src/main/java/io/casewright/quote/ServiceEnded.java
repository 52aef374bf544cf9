package io.casewright.quote;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** Nothing is to come any more of what was wanted: it was delivered or cancelled (CT-8). */
public record ServiceEnded(QuoteNumber quote, CaseNumber number, DeskId desk) {}
