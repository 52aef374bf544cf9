package io.casewright.portal;

import io.casewright.cases.CaseFile;
import io.casewright.cases.FactView;
import io.casewright.cases.SupportCase;
import io.casewright.customer.Customers;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.policy.RecordedAnswer;
import io.casewright.policy.RecordedAnswers;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what is told below the head of a case: promises, facts, timeline, and for staff what was decided. */
@Component
class CaseStory implements CasePart {

    private final CaseFile file;
    private final Promises promises;
    private final RecordedAnswers answers;
    private final Customers customers;

    CaseStory(CaseFile file, Promises promises, RecordedAnswers answers, Customers customers) {
        this.file = file;
        this.promises = promises;
        this.answers = answers;
        this.customers = customers;
    }

    @Override
    public void tell(SupportCase supportCase, Desk desk, Visitor visitor, Model model) {
        CaseNumber number = supportCase.number();
        ZoneId zone = visitor.zoneAt(desk);
        model.addAttribute("promises", promises(supportCase, desk, visitor));
        model.addAttribute(
                "facts",
                file.facts(number, visitor.viewer()).stream()
                        .sorted(Comparator.comparing(fact -> asked(fact, desk)))
                        .map(fact -> FactLineView.of(fact, desk))
                        .toList());
        if (visitor.staff()) {
            List<RecordedAnswer> last = lastAnswers(number);
            model.addAttribute(
                    "answers",
                    last.stream().map(answer -> AnswerLineView.of(answer, zone)).toList());
            model.addAttribute("derived", derived(last, number, visitor));
        }
    }

    /** Facts stand in the order in which they are asked for; what nobody asked for comes last. */
    private static int asked(FactView fact, Desk desk) {
        return desk.intakeFact(fact.name()).map(desk.intake()::indexOf).orElse(Integer.MAX_VALUE);
    }

    private List<PromiseLineView> promises(SupportCase supportCase, Desk desk, Visitor visitor) {
        ZoneId theirs = customers.person(supportCase.person()).zone();
        List<PromiseView> owed = promises.of(supportCase.number()).stream()
                .filter(promise -> promise.cycle() == supportCase.cycle() || promise.unsettled())
                .filter(promise -> visitor.staff() || promise.forCustomers())
                .toList();
        return owed.stream()
                .filter(promise -> !promise.isA(PromiseKind.PROGRESS_UPDATE)
                        || promise.unsettled()
                        || promise.equals(lastUpdate(owed)))
                .map(promise -> PromiseLineView.of(promise, desk, visitor.zoneAt(desk), theirs))
                .toList();
    }

    /** Of all updates that were given the last is enough to read; the receipts have all of them. */
    private static @Nullable PromiseView lastUpdate(List<PromiseView> owed) {
        return owed.stream()
                .filter(promise -> promise.isA(PromiseKind.PROGRESS_UPDATE) && !promise.unsettled())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Of each decision the answer that holds now. */
    private List<RecordedAnswer> lastAnswers(CaseNumber number) {
        Map<String, RecordedAnswer> last = new LinkedHashMap<>();
        // One decision is asked about several promises, each of which has an answer that holds.
        answers.of(number)
                .forEach(answer -> last.put(answer.decision() + answer.facts().text("promise"), answer));
        return List.copyOf(last.values());
    }

    /** What the policy looked at and nobody said: it was known from the account, or follows from something else. */
    private Map<String, String> derived(List<RecordedAnswer> last, CaseNumber number, Visitor visitor) {
        Map<String, String> derived = new TreeMap<>();
        // What is asked about one promise among several knows which; of the case that says nothing.
        last.stream()
                .filter(answer -> !answer.collects())
                .forEach(answer -> answer.facts().asMap().forEach((name, value) -> {
                    if (value != null) {
                        derived.put(Wording.words(name), FactLineView.plain(value));
                    }
                }));
        file.facts(number, visitor.viewer()).forEach(fact -> derived.remove(Wording.words(fact.name())));
        return derived;
    }
}
