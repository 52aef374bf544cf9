package io.casewright.engine.gate;

import io.casewright.policy.lab.Complaints;

/** One thing that holds for every process. */
@FunctionalInterface
interface ProcessRule {

    void check(ProcessDraft process, Complaints complaints);
}
