package io.casewright.engine.gate;

import io.casewright.engine.ShippedProcess;
import io.casewright.policy.lab.Complaints;
import io.casewright.policy.lab.Finding;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The rules of the gate one by one, for tests that hold the shipped files against them. */
public enum ModelRule {
    SAYS_WHAT_IT_IS(around -> new SaysWhatItIs()),
    SPEAKING_IDS(around -> new SpeakingIds()),
    SPEAKING_LABELS(around -> new SpeakingLabels()),
    ASKS_ONE_FACT_PER_ARROW(around -> new AsksOneFactPerArrow()),
    TRIES_AGAIN_BY_A_CYCLE(around -> new TriesAgainByACycle()),
    ASKS_THE_CASES_POLICY(around -> new AsksTheCasesPolicy()),
    KEEPS_KNOWN_VARIABLES(around -> new KeepsKnownVariables()),
    CALLS_BY_NAME(CallsByName::new),
    READY_FOR_PEOPLE(ReadyForPeople::new),
    TAKES_WHAT_THE_FORM_ASKS(around -> new TakesWhatTheFormAsks(keysByForm())),
    BEGINS_AS_AGREED(BeginsAsAgreed::new),
    IS_DRAWN(around -> new IsDrawn());

    private final Function<Neighbours, ProcessRule> made;

    ModelRule(Function<Neighbours, ProcessRule> made) {
        this.made = made;
    }

    /** What a file does not keep to, in sentences. */
    public List<String> brokenBy(Path file) {
        byte[] bytes = Gate.read(file);
        XmlText xml = XmlText.read(file.toString(), bytes);
        Complaints complaints = new Complaints(file.toString());
        made.apply(new Neighbourhood(Set.of(), keysByForm().keySet(), false, Gate.SHIPPED))
                .check(ProcessDraft.read(xml, bytes), complaints);
        return sentences(complaints);
    }

    /** What a process is written with that nothing lists, and expressions that may not stand where they stand. */
    public static List<String> brokenNotation(Path file) {
        return new WrittenAsListed(Notation.PROCESSES, new ExpressionRules(ShippedProcess.vocabulary()))
                .findings(XmlText.read(file.toString(), Gate.read(file))).stream()
                        .map(Finding::sentence)
                        .toList();
    }

    /** What a form does not keep to. */
    public static List<String> brokenByForm(Path file) {
        Complaints complaints = new Complaints(file.toString());
        new FormRules().check(FormDraft.read(file.toString(), Gate.read(file)), complaints);
        return sentences(complaints);
    }

    /** The messages that the product says it sends. */
    public static List<String> messages() {
        return ProcessMessages.all().stream().map(ProcessMessages.Message::name).toList();
    }

    private static Map<String, Set<String>> keysByForm() {
        Map<String, Set<String>> keys = new HashMap<>();
        ShippedProcess.files("forms", ".form").forEach(file -> {
            FormDraft form = FormDraft.read(file.toString(), Gate.read(file));
            Set<String> asked = keys.computeIfAbsent(form.id(), id -> new TreeSet<>());
            form.fields().forEach(field -> asked.add(field.path("key").asText()));
        });
        return keys;
    }

    private static List<String> sentences(Complaints complaints) {
        return complaints.findings().stream().map(Finding::sentence).toList();
    }
}
