package io.casewright.benchmark;

import java.util.Map;

/**
 * The facts that each desk's decisions were asked with in the product, so that the bare engine evaluates the same.
 *
 * @param byPrefix by the letters of case numbers, and then by decision
 */
record RecordedFacts(Map<String, Map<String, Map<String, Object>>> byPrefix) {

    Map<String, Object> of(String caseNumber, String decision) {
        return byPrefix.get(caseNumber.substring(0, caseNumber.indexOf('-'))).get(decision);
    }
}
