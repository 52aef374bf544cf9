package io.casewright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.engine.Drawing.Box;
import io.casewright.engine.Drawing.Segment;
import io.casewright.engine.gate.ModelRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** How diagrams look: what is in a file is on its picture, and the picture reads from left to right. */
class DiagramTests {

    private static final String PROCESSES = "io.casewright.engine.ShippedProcess#all";

    private static final Set<String> DRAWN_IN_POLICIES = Set.of("decision", "inputData", "knowledgeSource");
    private static final Set<String> LINES_IN_POLICIES = Set.of("informationRequirement", "authorityRequirement");

    static Stream<Path> policies() {
        return ShippedProcess.files("decisions", ".dmn");
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    @DisplayName("Every node and every flow of a process is drawn, in the sizes Modeler uses")
    void isDrawn(ShippedProcess process) {
        Drawing drawing = Drawing.of(process.elements());

        assertThat(ModelRule.IS_DRAWN.brokenBy(process.file())).isEmpty();
        assertThat(drawing.edges().keySet())
                .as("nothing is drawn that is not there")
                .hasSameSizeAs(process.flows());
        assertThat(process.nodes())
                .filteredOn(node -> !(node instanceof SubProcess))
                .allSatisfy(node -> {
                    Box box = drawing.shapes().get(node.getId());
                    assertThat(box.width() + "x" + box.height())
                            .as(node.getId())
                            .isEqualTo(
                                    node instanceof Event
                                            ? "36.0x36.0"
                                            : node instanceof Gateway ? "50.0x50.0" : "100.0x80.0");
                });
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    @DisplayName("No shape covers another, no flow crosses a flow or runs through a shape")
    void isClear(ShippedProcess process) {
        Drawing drawing = Drawing.of(process.elements());

        assertThat(drawing.overlaps(frames(process))).isEmpty();
        assertThat(drawing.crossings(frames(process))).isEmpty();
    }

    private static Set<String> frames(ShippedProcess process) {
        return process.all(SubProcess.class).stream().map(FlowNode::getId).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    @DisplayName("A flow leaves and arrives at the border of a shape, and turns at right angles")
    void isConnected(ShippedProcess process) {
        Drawing drawing = Drawing.of(process.elements());

        assertThat(process.flows()).allSatisfy(flow -> {
            var points = drawing.edges().get(flow.getId());
            assertThat(points).as(flow.getId()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(onBorder(drawing, flow.getSource(), points.get(0)))
                    .as(flow.getId() + " leaves")
                    .isTrue();
            assertThat(onBorder(drawing, flow.getTarget(), points.get(points.size() - 1)))
                    .as(flow.getId() + " arrives")
                    .isTrue();
            assertThat(drawing.segments(flow.getId())).as(flow.getId()).allMatch(Segment::isStraight);
        });
    }

    private static boolean onBorder(Drawing drawing, FlowNode node, Drawing.Point point) {
        return drawing.shapes()
                .get(node.getId())
                .hasOnBorder(point, node.getId().replaceFirst("_.*", ""));
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    @DisplayName("What has a name beside its shape has a place for it that covers nothing")
    void hasRoomForLabels(ShippedProcess process) {
        Drawing drawing = Drawing.of(process.elements());
        Map<String, String> named = Stream.concat(
                        process.nodes().stream().filter(node -> node instanceof Event || node instanceof Gateway),
                        process.flows().stream())
                .filter(element -> element.getName() != null)
                .collect(Collectors.toMap(FlowElement::getId, FlowElement::getName));

        assertThat(drawing.labels().keySet()).containsAll(named.keySet());
        assertThat(drawing.coveredLabels(frames(process))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    @DisplayName("The happy path is one straight line from a start to an end, from left to right")
    void isStraightWhereAllGoesWell(ShippedProcess process) {
        Drawing drawing = Drawing.of(process.elements());

        assertThat(process.nodes())
                .as("one of the starts leads straight to an end")
                .filteredOn(StartEvent.class::isInstance)
                .filteredOn(start -> !(start.getParentElement() instanceof SubProcess))
                .anyMatch(start -> leadsStraightToAnEnd(start, drawing));
    }

    private static boolean leadsStraightToAnEnd(FlowNode node, Drawing drawing) {
        Box here = drawing.shapes().get(node.getId());
        return node instanceof EndEvent
                || node.getOutgoing().stream()
                        .map(flow -> flow.getTarget())
                        .filter(next -> drawing.shapes().get(next.getId()).middle() == here.middle())
                        .filter(next -> drawing.shapes().get(next.getId()).x() > here.x())
                        .anyMatch(next -> leadsStraightToAnEnd(next, drawing));
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    @DisplayName("An exclusive gateway shows its cross")
    void showsWhatKindOfGatewayItIs(ShippedProcess process) {
        List<String> gateways = process.all(ExclusiveGateway.class).stream()
                .map(FlowNode::getId)
                .toList();
        assertThat(process.elements().stream()
                        .filter(element -> gateways.contains(element.getAttribute("bpmnElement"))))
                .allSatisfy(shape ->
                        assertThat(shape.getAttribute("isMarkerVisible")).isEqualTo("true"));
    }

    @ParameterizedTest
    @MethodSource("policies")
    @DisplayName("Every decision, fact and source of a policy is drawn, and nothing covers anything")
    void drawsPolicies(Path file) {
        List<Element> elements = ShippedProcess.elements(file);
        Drawing drawing = Drawing.of(elements);

        assertThat(drawing.shapes().keySet()).containsExactlyInAnyOrderElementsOf(ids(elements, DRAWN_IN_POLICIES));
        assertThat(drawing.edges().keySet()).containsExactlyInAnyOrderElementsOf(ids(elements, LINES_IN_POLICIES));
        assertThat(drawing.overlaps(Set.of())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("policies")
    @DisplayName("A policy was saved by the Modeler for the engine we run")
    void wasSavedByTheModeler(Path file) {
        Element definitions = ShippedProcess.elements(file).get(0);

        assertThat(definitions.getAttribute("exporter")).isEqualTo("Camunda Modeler");
        assertThat(definitions.getAttribute("exporterVersion")).matches("5\\.\\d+\\.\\d+");
        assertThat(definitions.getAttributeNS("http://camunda.org/schema/modeler/1.0", "executionPlatformVersion"))
                .isEqualTo("7.24.0");
    }

    private static List<String> ids(List<Element> elements, Set<String> kinds) {
        return elements.stream()
                .filter(element -> kinds.contains(element.getLocalName()))
                .map(element -> element.getAttribute("id"))
                .toList();
    }
}
