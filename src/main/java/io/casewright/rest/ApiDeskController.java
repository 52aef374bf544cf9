package io.casewright.rest;

import io.casewright.cases.SupportCases;
import io.casewright.desk.Desk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Desks")
class ApiDeskController {

    private static final int LONGEST_QUEUE = 200;

    private final ApiCallers callers;
    private final SupportCases cases;

    ApiDeskController(ApiCallers callers, SupportCases cases) {
        this.callers = callers;
        this.cases = cases;
    }

    @GetMapping("/api/desks/{desk}")
    @Operation(
            operationId = "readDesk",
            summary = "What a desk tells everybody: hours in words, phones, and what it asks at intake.",
            description = "Enough to build a form. Questions are those of channel api, or of phone for staff who take a"
                    + " call.")
    DeskView read(@PathVariable String desk, @RequestParam(defaultValue = "api") String channel) {
        if (!channel.equals("api") && !channel.equals("phone")) {
            throw new BadQuery("channel", "The channel is api or phone.");
        }
        return DeskView.of(callers.desk(desk), channel);
    }

    @GetMapping("/api/desks/{desk}/queue")
    @Operation(
            operationId = "readQueue",
            summary = "The desk's open work: by rank, then what is due first. Staff of the desk only.")
    List<CaseView> queue(@PathVariable String desk, @RequestParam(defaultValue = "50") int size) {
        Desk own = callers.staffDesk(desk);
        if (size < 1 || size > LONGEST_QUEUE) {
            throw new BadQuery("size", "A queue is shown with 1 to 200 cases.");
        }
        return cases.queue(Set.of(own.id()), size).stream()
                .map(supportCase -> CaseView.of(supportCase, true))
                .toList();
    }
}
