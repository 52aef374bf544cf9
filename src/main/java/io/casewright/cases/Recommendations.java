package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskId;
import io.casewright.policy.Policies;
import io.casewright.policy.Recommendation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is recommended with an answer: free overviews, training modules, the manual (CT-9, CT-10, CH-20). The policy
 * says what fits a case, an engineer recommends it. It answers nothing by itself, so it settles no promise.
 */
@Component
@Transactional
public class Recommendations {

    private final CaseRecords.Cases cases;
    private final RecommendationRecords.Links links;
    private final CaseBook book;
    private final Policies policies;
    private final Timeline timeline;

    Recommendations(
            CaseRecords.Cases cases,
            RecommendationRecords.Links links,
            CaseBook book,
            Policies policies,
            Timeline timeline) {
        this.cases = cases;
        this.links = links;
        this.book = book;
        this.policies = policies;
        this.timeline = timeline;
    }

    /**
     * What was recommended, the first first.
     *
     * @throws CaseNotFound if there is no such case for this viewer
     */
    @Transactional(readOnly = true)
    public List<RecommendedView> of(CaseNumber number, Viewer viewer) {
        cases.findByNumber(number.value())
                .filter(found -> cases.shows(found, viewer))
                .orElseThrow(CaseNotFound::new);
        return known(number).stream().map(RecommendedLink::view).toList();
    }

    /**
     * What can still be recommended: first what the policy recommends for this case, then the desk's other links.
     *
     * @throws CaseNotFound if there is no such case for this viewer, or the viewer is a customer
     */
    @Transactional(readOnly = true)
    public List<Choice> choices(CaseNumber number, Viewer viewer) {
        SupportCase supportCase = viewer.worksOn(cases.get(number));
        Set<String> known = known(number).stream().map(RecommendedLink::label).collect(Collectors.toSet());
        List<Recommendation> fitting = fitting(supportCase);
        return policies.desk(supportCase.policy()).links().stream()
                .filter(link -> !known.contains(link.label()))
                .map(link -> new Choice(link.label(), why(fitting, link).isPresent()))
                .sorted(Comparator.comparing(choice -> !choice.byPolicy()))
                .toList();
    }

    /**
     * Recommends one of the desk's links to the customer; doing it again changes nothing.
     *
     * @throws CaseNotFound if there is no such case for this viewer, or the viewer is a customer
     * @throws InvalidInput if the desk has no such link
     * @throws WrongState if the case has ended
     */
    public void recommend(CaseNumber number, Viewer viewer, Author author, @Nullable String label) {
        SupportCase supportCase = viewer.worksOn(cases.change(number));
        Desk.Link link = policies.desk(supportCase.policy()).links().stream()
                .filter(known -> known.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("link", "Choose one of the desk's links."));
        if (known(number).stream().anyMatch(known -> known.label().equals(link.label()))) {
            return;
        }
        if (!supportCase.state().open()) {
            throw new WrongState("This case is " + supportCase.state().word() + " already.");
        }
        Recommendation why = why(fitting(supportCase), link).orElse(null);
        links.save(new RecommendedLink(supportCase, link, why, author, timeline.now()));
        timeline.event(supportCase, author, author.name() + " recommends: " + link.label() + ".");
    }

    /** How often each link of a desk was recommended, the most frequent first. */
    @Transactional(readOnly = true)
    public List<RecommendedTimes> counted(DeskId desk) {
        return links.count().stream()
                .filter(times -> times.desk().equals(desk.value()))
                .toList();
    }

    private List<RecommendedLink> known(CaseNumber number) {
        return links.findByCaseNumberOrderByRecommendedAt(number.value());
    }

    private List<Recommendation> fitting(SupportCase supportCase) {
        return policies.recommendation(supportCase.policy(), book.of(supportCase.number(), Recommendation.DECISION));
    }

    private static Optional<Recommendation> why(List<Recommendation> fitting, Desk.Link link) {
        return fitting.stream().filter(one -> one.link().equals(link.label())).findFirst();
    }

    /**
     * One of the desk's links.
     *
     * @param byPolicy whether the policy recommends it for this case
     */
    public record Choice(String label, boolean byPolicy) {}
}
