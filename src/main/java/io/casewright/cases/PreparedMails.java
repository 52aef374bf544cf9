package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.desk.IntakeFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a desk asks for beyond the necessary (ST-8): whoever left it out is told what helps, in the case and as a mail to
 * complete. It is a request, not a question: no clock waits for the answer.
 */
@Component
@Transactional
public class PreparedMails {

    private static final int BEFORE_ITS_PROCESS = 0;

    private final CaseRecords.Cases cases;
    private final CaseLedger ledger;
    private final Timeline timeline;
    private final Desks desks;

    PreparedMails(CaseRecords.Cases cases, CaseLedger ledger, Timeline timeline, Desks desks) {
        this.cases = cases;
        this.ledger = ledger;
        this.timeline = timeline;
        this.desks = desks;
    }

    /** Says once, at submission, what is missing. */
    @EventListener
    @Order(BEFORE_ITS_PROCESS)
    void on(CaseSubmitted submitted) {
        SupportCase supportCase = cases.get(submitted.number());
        Desk desk = desks.get(submitted.desk());
        Map<String, Object> known = ledger.factsOf(submitted.number());
        boolean anyFact = desk.preparedMail().stream()
                .anyMatch(asked -> asked.fact() != null && !known.containsKey(asked.fact()));
        if (anyFact && supportCase.follows() == null) {
            timeline.event(
                    supportCase,
                    Author.SYSTEM,
                    "To help you sooner, please add: " + String.join(" · ", missing(desk, known))
                            + " – no clock waits for it.");
        }
    }

    /**
     * The mail to complete; empty where the desk prepares none.
     *
     * @throws CaseNotFound if there is no such case for this viewer
     */
    @Transactional(readOnly = true)
    public Optional<PreparedMail> of(CaseNumber number, Viewer viewer) {
        SupportCase supportCase = cases.findByNumber(number.value())
                .filter(found -> cases.shows(found, viewer))
                .orElseThrow(CaseNotFound::new);
        Desk desk = desks.get(supportCase.desk());
        if (desk.preparedMail().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> known = ledger.factsOf(number);
        List<String> missing = missing(desk, known);
        return Optional.of(new PreparedMail(
                desk.mailbox(),
                "[" + number + "] " + supportCase.subject(),
                body(number, desk, known, missing),
                missing));
    }

    private static List<String> missing(Desk desk, Map<String, Object> known) {
        return desk.preparedMail().stream()
                .filter(asked -> asked.fact() == null || !known.containsKey(asked.fact()))
                .map(Desk.AskedByMail::words)
                .toList();
    }

    /** Long texts stay in the case: a link has to fit into a mail program. */
    private static String body(CaseNumber number, Desk desk, Map<String, Object> known, List<String> missing) {
        List<String> lines = new ArrayList<>();
        lines.add("Case " + number);
        lines.add("");
        desk.intake().stream()
                .filter(asked -> asked.required() && asked.type() != IntakeFact.Type.LONG_TEXT)
                .filter(asked -> known.containsKey(asked.name()))
                .map(asked -> asked.label() + ": " + shown(asked, known.getOrDefault(asked.name(), "")))
                .forEach(lines::add);
        missing.forEach(words -> lines.addAll(List.of("", words, "", "")));
        return String.join("\n", lines);
    }

    private static String shown(IntakeFact asked, Object value) {
        return asked.options().stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(IntakeFact.Option::label)
                .orElse(value instanceof Boolean truth ? truth ? "Yes" : "No" : String.valueOf(value));
    }
}
