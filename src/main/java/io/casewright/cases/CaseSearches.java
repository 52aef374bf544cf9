package io.casewright.cases;

import io.casewright.desk.DeskId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases page by page; what a viewer may not see is on none. */
@Component
@Transactional(readOnly = true)
public class CaseSearches {

    private final CaseRecords.Cases cases;

    CaseSearches(CaseRecords.Cases cases) {
        this.cases = cases;
    }

    /** @throws InvalidInput if the cursor is none */
    public CasePage page(Viewer viewer, CaseSearch search) {
        List<SupportCase> found = find(viewer, search);
        if (found.size() <= search.size()) {
            return new CasePage(found, null);
        }
        List<SupportCase> shown = found.subList(0, search.size());
        return new CasePage(shown, shown.get(shown.size() - 1).number().value().replaceFirst(".*-", ""));
    }

    /** One more than asked for tells whether there is another page. */
    private List<SupportCase> find(Viewer viewer, CaseSearch search) {
        Set<String> states = search.states().stream().map(CaseState::word).collect(Collectors.toSet());
        Limit limit = Limit.of(search.size() + 1);
        if (viewer instanceof Viewer.Customer customer) {
            boolean elsewhere = search.desk() != null && !search.desk().equals(customer.desk());
            return elsewhere
                    ? List.of()
                    : cases.pageOf(customer.person(), customer.desk().value(), states, search.before(), limit);
        }
        Set<String> desks = ((Viewer.Staff) viewer)
                .desks().stream()
                        .filter(desk -> search.desk() == null || search.desk().equals(desk))
                        .map(DeskId::value)
                        .collect(Collectors.toSet());
        return desks.isEmpty() ? List.of() : cases.page(desks, states, search.before(), limit);
    }
}
