package io.casewright.cases;

import io.casewright.desk.CaseNumber;

/** The work on cases that waits for engineers. A case has one task, in Tasklist, on its page and over the API alike. */
public interface OpenTasks {

    /**
     * Completes the open task of a case in the engineer's name, who takes it if nobody had.
     *
     * @throws CaseNotFound if the engineer's desks have no such case
     * @throws WrongState if the case waits for no engineer, or a colleague was faster; nothing is changed
     * @throws InvalidInput naming every field that does not fit; nothing is changed
     */
    void complete(CaseNumber number, Viewer.Staff engineer, EngineerDecision decision);
}
