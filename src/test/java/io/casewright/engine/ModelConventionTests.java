package io.casewright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.Requirements;
import io.casewright.engine.gate.ModelRule;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How a diagram is written, so that an analyst reads it, an engineer finds it and Modeler leaves it as it is. The rules
 * are those of the publish gate; what only concerns the files of this repository stands here.
 */
class ModelConventionTests {

    private static final String ALL = "io.casewright.engine.ShippedProcess#all";

    /** About 15 by the design; 18 still fit on a screen beside each other, more need a call activity. */
    private static final int MOST_NODES = 18;

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("A process is called like its file, says what it is, and was saved by the Modeler for our engine")
    void saysWhatItIs(ShippedProcess process) {
        var definitions = process.model().getDefinitions();

        assertThat(ModelRule.SAYS_WHAT_IT_IS.brokenBy(process.file())).isEmpty();
        assertThat(definitions.getExporter()).isEqualTo("Camunda Modeler");
        assertThat(definitions.getExporterVersion()).matches("5\\.\\d+\\.\\d+");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("A process and its decisions name requirements that exist")
    void namesRequirements(ShippedProcess file) {
        assertThat(Requirements.ids()).containsAll(Requirements.idsIn(ShippedProcess.documentation(file.process())));
        assertThat(file.all(BusinessRuleTask.class))
                .allSatisfy(task -> assertThat(Requirements.ids())
                        .containsAll(Requirements.idsIn(ShippedProcess.documentation(task))));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("Ids say what kind of thing it is and what it means; none was generated")
    void hasSpeakingIds(ShippedProcess process) {
        assertThat(ModelRule.SPEAKING_IDS.brokenBy(process.file())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("Labels: tasks are a verb and an object, events what is true, gateways questions with answers")
    void hasSpeakingLabels(ShippedProcess process) {
        assertThat(ModelRule.SPEAKING_LABELS.brokenBy(process.file())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("An exclusive gateway has one way out for whatever happens, and asks one named fact on each other")
    void asksOneFactPerArrow(ShippedProcess process) {
        assertThat(ModelRule.ASKS_ONE_FACT_PER_ARROW.brokenBy(process.file())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("Nothing happens out of sight: no scripts, no classes, no listeners, and no retries but by name")
    void hidesNothing(ShippedProcess process) {
        assertThat(ModelRule.brokenNotation(process.file())).isEmpty();
        assertThat(ModelRule.TRIES_AGAIN_BY_A_CYCLE.brokenBy(process.file())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("A level has 18 nodes at most")
    void fitsOnAScreen(ShippedProcess process) {
        Map<String, List<FlowNode>> levels = process.levels();

        assertThat(levels)
                .isNotEmpty()
                .allSatisfy((level, nodes) -> assertThat(nodes)
                        .filteredOn(node -> !ShippedProcess.hangsBeside(node))
                        .as(level + ": what is more is a story of its own, behind a call activity")
                        .hasSizeLessThanOrEqualTo(MOST_NODES));
    }
}
