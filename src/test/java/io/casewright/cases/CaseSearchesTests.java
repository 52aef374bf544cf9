package io.casewright.cases;

import static io.casewright.cases.CaseFixtures.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class CaseSearchesTests extends ProductTests {

    private final Desk desk = DeskFixtures.desks().get(0);
    private final Desk otherDesk = DeskFixtures.desks().get(1);

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseFixtures cases;

    @Autowired
    CaseSearches searches;

    @Test
    void findsAllCasesOfAPersonPageByPageNewestFirst() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        List<CaseNumber> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            numbers.add(0, cases.aCase(customer));
        }
        cases.aCase(fixtures.coveredCustomer(desk));

        CasePage first = searches.page(viewer(customer), new CaseSearch(null, Set.of(), null, 2));
        CasePage second = searches.page(viewer(customer), new CaseSearch(null, Set.of(), first.next(), 2));
        CasePage third = searches.page(viewer(customer), new CaseSearch(null, Set.of(), second.next(), 2));

        List<SupportCase> all = new ArrayList<>(first.cases());
        all.addAll(second.cases());
        all.addAll(third.cases());
        assertThat(all).extracting(SupportCase::number).isEqualTo(numbers);
        assertThat(third.next()).isNull();
    }

    @Test
    @DisplayName("E01: staff find the cases of the desks they work for, and no others")
    void findsForStaffOnlyTheCasesOfTheirDesks() {
        CaseNumber ours = cases.aCase(fixtures.coveredCustomer(desk));
        CaseNumber theirs = cases.aCase(fixtures.coveredCustomer(otherDesk));
        Viewer.Staff engineer = CaseFixtures.engineerOf(desk.id());

        assertThat(numbers(engineer, new CaseSearch(null, Set.of(), null, 200)))
                .contains(ours)
                .doesNotContain(theirs);
        assertThat(numbers(engineer, new CaseSearch(otherDesk.id(), Set.of(), null, 200)))
                .isEmpty();
        assertThat(numbers(engineer, new CaseSearch(desk.id(), Set.of(CaseState.CLOSED), null, 200)))
                .doesNotContain(ours);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, 1_000_000_000})
    @DisplayName("E08: a page has a size between 1 and 200")
    void refusesOtherSizes(int size) {
        assertThatThrownBy(() -> new CaseSearch(null, Set.of(), null, size))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems().get(0).field()).isEqualTo("size"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1 or 1=1", "99999999999999999999", "${1}"})
    @DisplayName("E08: a cursor that somebody changed is refused")
    void refusesWhatIsNoCursor(String cursor) {
        assertThatThrownBy(() ->
                        searches.page(CaseFixtures.engineerOf(desk.id()), new CaseSearch(null, Set.of(), cursor, 10)))
                .isInstanceOf(InvalidInput.class);
    }

    private List<CaseNumber> numbers(Viewer viewer, CaseSearch search) {
        return searches.page(viewer, search).cases().stream()
                .map(SupportCase::number)
                .toList();
    }
}
