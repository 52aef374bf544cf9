package io.casewright.policy;

import io.casewright.desk.CaseNumber;
import java.util.Map;

/** A policy has given a binding answer on a case. Published in the transaction that records it. */
public record PolicyAnswered(CaseNumber caseNumber, String decision, Map<String, Object> answer) {}
