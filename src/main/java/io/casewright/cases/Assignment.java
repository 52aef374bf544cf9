package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who does the work that waits on a case. It is the assignee of the task that Tasklist shows. */
public interface Assignment {

    /**
     * Takes a case, hands it to a colleague, or gives it back. Who is no lead leaves alone what a colleague has taken.
     *
     * @param to a member of staff who works for the desk, or null for nobody
     * @throws CaseNotFound if the member's desks have no such case
     * @throws WrongState if nothing waits on it for this member to hand on; nothing is changed
     * @throws InvalidInput if {@code assignee} cannot take it
     */
    void assign(CaseNumber number, Viewer.Staff by, @Nullable String to);

    /**
     * Those to whom the member may hand what waits on a case, by name; nobody if there is nothing to hand on.
     *
     * @throws CaseNotFound if the member's desks have no such case
     */
    List<Assignee> choices(CaseNumber number, Viewer.Staff by);

    /** The cases of tasks, by the ids of those tasks that belong to cases of the member's desks. */
    Map<String, CaseNumber> casesOf(Set<String> tasks, Viewer.Staff member);
}
