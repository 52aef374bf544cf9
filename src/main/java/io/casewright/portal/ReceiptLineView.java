package io.casewright.portal;

import java.util.List;

/**
 * A stretch of a receipt in plain sentences.
 *
 * @param windows the openings counted, on the clocks of their own zones and of the reader's
 * @param more how many openings are left out
 * @param holidays the days that were left out, as sentences (ALL-12)
 */
record ReceiptLineView(List<String> sentences, List<List<String>> windows, int more, List<String> holidays) {}
