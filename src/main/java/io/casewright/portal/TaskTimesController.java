package io.casewright.portal;

import static java.util.stream.Collectors.toMap;

import io.casewright.cases.Assignment;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.desk.CaseNumber;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The time left on the cases of tasks, for the cards in Tasklist: all that are in sight at once. */
@Controller
class TaskTimesController {

    /** More than a page of Tasklist shows. */
    private static final int MOST = 100;

    private static final String TASK = "[0-9A-Za-z-]{1,64}";

    private final Visitors visitors;
    private final Assignment assignment;
    private final SupportCases cases;
    private final TimesLeft times;

    TaskTimesController(Visitors visitors, Assignment assignment, SupportCases cases, TimesLeft times) {
        this.visitors = visitors;
        this.assignment = assignment;
        this.cases = cases;
        this.times = times;
    }

    /** What is no task of the member's desks is left out, whatever it is. */
    @GetMapping("/staff/task-times")
    @ResponseBody
    ResponseEntity<Map<String, TimeLeftView>> times(@RequestParam(defaultValue = "") String tasks) {
        Viewer.Staff member = visitors.engineer();
        Set<String> asked = Arrays.stream(tasks.split(",", MOST + 1))
                .filter(task -> task.matches(TASK))
                .limit(MOST)
                .collect(Collectors.toSet());
        Map<String, CaseNumber> numbers = assignment.casesOf(asked, member);
        Map<CaseNumber, TimeLeftView> left = times.of(cases.those(Set.copyOf(numbers.values()), member));
        Map<String, TimeLeftView> answer = numbers.entrySet().stream()
                .filter(task -> left.containsKey(task.getValue()))
                .collect(toMap(Map.Entry::getKey, task -> left.get(task.getValue())));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
