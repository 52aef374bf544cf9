package io.casewright.rest;

import io.casewright.cases.Recommendations;
import io.casewright.cases.SupportCase;
import io.casewright.desk.Desk;
import io.casewright.rest.CaseChanges.Change;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class ApiRecommendationController {

    private final ApiCallers callers;
    private final CaseChanges changes;
    private final Recommendations recommendations;

    ApiRecommendationController(ApiCallers callers, CaseChanges changes, Recommendations recommendations) {
        this.callers = callers;
        this.changes = changes;
        this.recommendations = recommendations;
    }

    @GetMapping("/api/cases/{number}/recommendations")
    @Operation(
            operationId = "listRecommendations",
            summary = "The desk's links that an engineer recommended in the case.")
    List<RecommendedLinkView> list(@PathVariable String number) {
        SupportCase found = changes.find(number);
        return links(found);
    }

    @PostMapping(path = "/api/cases/{number}/recommendations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "recommend",
            summary = "Recommends one of the desk's links to the customer. Staff only.",
            description = "It is no answer by itself and settles no promise. The same Idempotency-Key recommends once,"
                    + " and so does the same link.")
    ResponseEntity<List<RecommendedLinkView>> recommend(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody RecommendationRequest sent) {
        SupportCase found = changes.find(number);
        if (!callers.viewer().internal()) {
            throw new NotForYou("Only the desk recommends something.");
        }
        changes.make(new Change(
                found.number(),
                key,
                "recommendation\n" + sent.link(),
                OptionalInt.empty(),
                (recommending, viewer, author) -> {
                    recommendations.recommend(recommending, viewer, author, sent.link());
                    return recommending;
                }));
        return ResponseEntity.created(URI.create("/api/cases/" + found.number() + "/recommendations"))
                .body(links(found));
    }

    @GetMapping("/api/desks/{desk}/recommendations")
    @Operation(
            operationId = "countRecommendations",
            summary = "In how many cases each of the desk's links was recommended. Staff of the desk only.")
    List<RecommendedTimesView> count(@PathVariable String desk) {
        Desk own = callers.staffDesk(desk);
        return recommendations.counted(own.id()).stream()
                .map(times -> new RecommendedTimesView(times.label(), times.times()))
                .toList();
    }

    private List<RecommendedLinkView> links(SupportCase supportCase) {
        return recommendations.of(supportCase.number(), callers.viewer()).stream()
                .map(RecommendedLinkView::of)
                .toList();
    }

    /**
     * What to recommend.
     *
     * @param link the label of one of the desk's links
     */
    record RecommendationRequest(@Nullable String link) {}

    /** How many cases a link was recommended in. */
    record RecommendedTimesView(String link, long times) {}
}
