package io.casewright.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.casewright.cases.CaseNotFound;
import io.casewright.cases.CasePage;
import io.casewright.cases.CaseSearch;
import io.casewright.cases.CaseSearches;
import io.casewright.cases.CaseState;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.OwedAnalyses;
import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.policy.RecordedAnswers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class ApiCaseController {

    private final ApiCallers callers;
    private final SupportCases cases;
    private final CaseSearches searches;
    private final RecordedAnswers answers;
    private final OwedAnalyses analyses;

    ApiCaseController(
            ApiCallers callers,
            SupportCases cases,
            CaseSearches searches,
            RecordedAnswers answers,
            OwedAnalyses analyses) {
        this.callers = callers;
        this.cases = cases;
        this.searches = searches;
        this.answers = answers;
        this.analyses = analyses;
    }

    @GetMapping("/api/cases")
    @Operation(
            operationId = "listCases",
            summary = "The cases the caller may see, newest first.",
            description = "Filter by desk and state; for the next page send the cursor that the last one ended with.")
    CaseListView list(
            @RequestParam(required = false) @Nullable String desk,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        Viewer viewer = callers.viewer();
        DeskId wanted = desk == null ? null : callers.ownDesk(desk).id();
        try {
            CasePage page = searches.page(viewer, new CaseSearch(wanted, states(state), cursor, size));
            return new CaseListView(
                    page.cases().stream()
                            .map(supportCase -> CaseView.of(supportCase, viewer.internal()))
                            .toList(),
                    page.next());
        } catch (InvalidInput refused) {
            InvalidInput.Problem first = refused.problems().get(0);
            throw new BadQuery(first.field(), first.sentence());
        }
    }

    @GetMapping("/api/cases/{number}")
    @Operation(
            operationId = "readCase",
            summary = "One case.",
            description = "The ETag changes with the case: send it as If-None-Match to be told only of changes.")
    ResponseEntity<CaseView> read(@PathVariable String number) {
        SupportCase supportCase = find(number);
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(supportCase))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(CaseView.of(supportCase, callers.viewer().internal(), analyses.stillDueAt(supportCase)));
    }

    @GetMapping("/api/cases/{number}/decisions")
    @Operation(
            operationId = "listDecisions",
            summary = "Which rule answered what, from which facts; staff only.",
            description = "For anybody else there is nothing at this address.")
    List<DecisionView> decisions(@PathVariable String number) {
        SupportCase supportCase = find(number);
        if (!callers.viewer().internal()) {
            throw new CaseNotFound();
        }
        return answers.of(supportCase.number()).stream().map(DecisionView::of).toList();
    }

    private SupportCase find(String number) {
        return cases.get(CaseNumber.parse(number).orElseThrow(CaseNotFound::new), callers.viewer());
    }

    private static Set<CaseState> states(@Nullable String words) {
        if (words == null) {
            return Set.of();
        }
        return Arrays.stream(words.split(",", -1)).map(ApiCaseController::state).collect(Collectors.toSet());
    }

    private static CaseState state(String word) {
        return Arrays.stream(CaseState.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadQuery(
                        "state",
                        "States are "
                                + Arrays.stream(CaseState.values())
                                        .map(CaseState::word)
                                        .collect(Collectors.joining(", "))
                                + "; several are joined by commas."));
    }

    /**
     * Some cases.
     *
     * @param next the cursor of the next page; absent on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseListView(List<CaseView> cases, @Nullable String next) {}
}
