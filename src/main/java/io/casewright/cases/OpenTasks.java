package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import java.util.List;
import java.util.Map;

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

    /**
     * Completes the open task of a case that asks for this form.
     *
     * @param form the form's id, such as {@code share-knowledge}
     * @param fields what was filled in, by the form's keys
     * @throws CaseNotFound if the engineer's desks have no such case
     * @throws WrongState if no such task is open, or a colleague was faster; nothing is changed
     * @throws InvalidInput naming every field that does not fit; nothing is changed
     */
    void complete(CaseNumber number, Viewer.Staff engineer, String form, Map<String, Object> fields);

    /**
     * The forms that wait to be filled in on a case, by their ids.
     *
     * @throws CaseNotFound if the member's desks have no such case
     */
    List<String> forms(CaseNumber number, Viewer.Staff member);
}
