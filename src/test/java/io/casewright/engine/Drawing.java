package io.casewright.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Where things stand on the plane of a BPMN or DMN file: shapes, edges and labels, by the element they draw. */
record Drawing(Map<String, Box> shapes, Map<String, Box> labels, Map<String, List<Point>> edges) {

    /** Reads the diagram part of a file; both notations write it alike. */
    static Drawing of(List<Element> file) {
        Drawing drawing = new Drawing(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Element drawn : file) {
            String element = drawn.getAttribute("bpmnElement") + drawn.getAttribute("dmnElementRef");
            if (drawn.getLocalName().endsWith("Shape")) {
                children(drawn, "Bounds").forEach(bounds -> drawing.shapes.put(element, Box.of(bounds)));
            }
            if (drawn.getLocalName().endsWith("Edge")) {
                drawing.edges.put(
                        element, children(drawn, "waypoint").map(Point::of).toList());
            }
            if (drawn.getLocalName().endsWith("Shape") || drawn.getLocalName().endsWith("Edge")) {
                children(drawn, "BPMNLabel")
                        .flatMap(label -> children(label, "Bounds"))
                        .forEach(bounds -> drawing.labels.put(element, Box.of(bounds)));
            }
        }
        return drawing;
    }

    /** Pairs of shapes that cover each other, none of them inside another that is meant to hold it. */
    List<String> overlaps(Set<String> frames) {
        List<String> found = new ArrayList<>();
        pairs(shapes.keySet()).forEach(pair -> {
            boolean framed = pair.stream().anyMatch(frames::contains)
                    && (shapes.get(pair.get(0)).holds(shapes.get(pair.get(1)))
                            || shapes.get(pair.get(1)).holds(shapes.get(pair.get(0))));
            if (!framed
                    && pair.stream().noneMatch(Drawing::hangsOnABorder)
                    && shapes.get(pair.get(0)).covers(shapes.get(pair.get(1)))) {
                found.add(pair.get(0) + " covers " + pair.get(1));
            }
        });
        return found;
    }

    /** A boundary event belongs on the border of its task. */
    private static boolean hangsOnABorder(String shape) {
        return shape.startsWith("BoundaryEvent_");
    }

    /** Pairs of edges that cross or run on one another, and edges that run through a shape on their way. */
    List<String> crossings(Set<String> frames) {
        List<String> found = new ArrayList<>();
        pairs(edges.keySet())
                .filter(pair -> segments(pair.get(0))
                        .anyMatch(one -> segments(pair.get(1)).anyMatch(one::crosses)))
                .forEach(pair -> found.add(pair.get(0) + " crosses " + pair.get(1)));
        edges.keySet()
                .forEach(edge -> shapes.forEach((shape, box) -> {
                    if (!frames.contains(shape)
                            && segments(edge)
                                    .anyMatch(segment -> segment.points().anyMatch(point -> inside(shape, point)))) {
                        found.add(edge + " runs through " + shape);
                    }
                }));
        return found;
    }

    /** Labels that stand on a shape; inside a frame there is room. */
    List<String> coveredLabels(Set<String> frames) {
        List<String> found = new ArrayList<>();
        labels.forEach((element, label) -> shapes.keySet().forEach(shape -> {
            if (!frames.contains(shape) && label.grid().anyMatch(point -> inside(shape, point))) {
                found.add("The label of " + element + " covers " + shape);
            }
        }));
        return found;
    }

    /** A gateway fills half of its box: flows and names use its corners. */
    private boolean inside(String shape, Point point) {
        return shapes.get(shape).reach(point, shape.replaceFirst("_.*", "")) < 0.95;
    }

    Stream<Segment> segments(String edge) {
        List<Point> points = edges.get(edge);
        return IntStream.range(1, points.size()).mapToObj(i -> new Segment(points.get(i - 1), points.get(i)));
    }

    private static Stream<List<String>> pairs(Set<String> names) {
        List<String> list = List.copyOf(names);
        return IntStream.range(0, list.size())
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, list.size()).mapToObj(j -> List.of(list.get(i), list.get(j))));
    }

    private static Stream<Element> children(Element parent, String name) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(i -> parent.getChildNodes().item(i))
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getLocalName().equals(name))
                .collect(Collectors.toList())
                .stream();
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    record Point(double x, double y) {

        static Point of(Element waypoint) {
            return new Point(number(waypoint, "x"), number(waypoint, "y"));
        }
    }

    record Box(double x, double y, double width, double height) {

        static Box of(Element bounds) {
            return new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
        }

        double middle() {
            return y + height / 2;
        }

        boolean covers(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        boolean holds(Box other) {
            return x <= other.x
                    && y <= other.y
                    && other.x + other.width <= x + width
                    && other.y + other.height <= y + height;
        }

        /** Whether the point lies on the border of a shape of this kind. */
        boolean hasOnBorder(Point point, String kind) {
            return Math.abs(reach(point, kind) - 1) < 0.06;
        }

        /** How far out the point lies: 0 in the middle, 1 on the border; a gateway is a diamond, an event a circle. */
        double reach(Point point, String kind) {
            double dx = Math.abs(point.x() - x - width / 2) / (width / 2);
            double dy = Math.abs(point.y() - middle()) / (height / 2);
            return switch (kind) {
                case "Gateway" -> dx + dy;
                case "Event", "StartEvent", "EndEvent", "BoundaryEvent" -> Math.hypot(dx, dy);
                default -> Math.max(dx, dy);
            };
        }

        /** Points all over it, a few pixels apart. */
        Stream<Point> grid() {
            return IntStream.rangeClosed(0, 20)
                    .boxed()
                    .flatMap(i -> IntStream.rangeClosed(0, 10)
                            .mapToObj(j -> new Point(x + width * i / 20, y + height * j / 10)));
        }
    }

    record Segment(Point from, Point to) {

        boolean isStraight() {
            return from.x() == to.x() || from.y() == to.y();
        }

        /** Proper crossings only: two flows may leave one gateway or reach one task. */
        boolean crosses(Segment other) {
            return side(other.from) * side(other.to) < 0 && other.side(from) * other.side(to) < 0
                    || side(other.from) == 0 && side(other.to) == 0 && shares(other);
        }

        /** Of two segments on one line: whether they have more than an end in common. */
        private boolean shares(Segment other) {
            return overlap(from.x(), to.x(), other.from.x(), other.to.x()) > 0
                    || overlap(from.y(), to.y(), other.from.y(), other.to.y()) > 0;
        }

        private static double overlap(double a, double b, double c, double d) {
            return Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d));
        }

        private double side(Point point) {
            return Math.signum(
                    (to.x() - from.x()) * (point.y() - from.y()) - (to.y() - from.y()) * (point.x() - from.x()));
        }

        /** Close enough to each other that none of our shapes lies between two. */
        Stream<Point> points() {
            return IntStream.rangeClosed(0, 200)
                    .mapToObj(step -> new Point(
                            from.x() + (to.x() - from.x()) * step / 200, from.y() + (to.y() - from.y()) * step / 200));
        }
    }
}
