package io.casewright.engine.gate;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** Reads expressions with the engine's own parser, so that nothing means one thing here and another there. */
final class ExpressionReader {

    private static final String ANSWER = "decisionResult";
    private static final String ROW = "getSingleResult";
    private static final String ENTRY = "getSingleEntry";
    private static final int LONGEST = 1_000;

    private ExpressionReader() {}

    /** Whether the engine might find an expression in it. */
    static boolean looksLikeOne(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /**
     * The expressions in a text, in order.
     *
     * @throws Unreadable if the engine could not read it either, or it is written so that it hides something
     */
    static List<Said> read(String text) {
        if (text.length() > LONGEST) {
            throw new Unreadable(
                    "An expression of more than " + LONGEST + " characters.", "Let the process vocabulary do that.");
        }
        if (text.contains("#{")) {
            throw new Unreadable("#{…} is evaluated like ${…}, and read as if it were not.", "Write ${…}.");
        }
        if (text.contains("\\")) {
            throw new Unreadable("A backslash hides what is an expression and what is not.", "Remove it.");
        }
        try {
            AstNode root = (AstNode) new Builder(Feature.values()).build(text).getRoot();
            List<Said> said = new ArrayList<>();
            for (AstNode part : root instanceof AstComposite ? children(root) : List.of(root)) {
                if (part instanceof AstEval) {
                    said.add(said((AstNode) part.getChild(0)));
                } else if (!(part instanceof AstText)) {
                    said.add(new Said.Stranger("something else"));
                }
            }
            return said;
        } catch (TreeBuilderException broken) {
            throw new Unreadable("That is no expression: " + broken.getMessage(), "Write ${…} and close it.");
        }
    }

    private static Said said(AstNode node) {
        if (node instanceof AstLiteral literal) {
            return literal(literal.eval(null, null));
        } else if (node instanceof AstIdentifier name) {
            return new Said.Variable(name.getName());
        } else if (node instanceof AstNested nested) {
            return said((AstNode) nested.getChild(0));
        } else if (node instanceof AstBinary pair) {
            boolean equality = pair.getOperator() == AstBinary.EQ || pair.getOperator() == AstBinary.NE;
            return new Said.Operation(equality, saidBy(pair));
        } else if (node instanceof AstUnary) {
            return new Said.Operation(false, saidBy(node));
        } else if (node instanceof AstMethod call) {
            return call(call);
        } else if (node instanceof AstDot dot) {
            return answer(dot);
        } else if (node instanceof AstBracket) {
            return new Said.Stranger("access by [ ]");
        } else if (node instanceof AstFunction function) {
            return new Said.Stranger("the function " + function.getName() + "(…)");
        } else if (node instanceof AstChoice) {
            return new Said.Stranger("a choice by ? and :");
        }
        return new Said.Stranger("something else");
    }

    private static Said literal(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof String text && looksLikeOne(text)
                ? new Said.Stranger("an expression inside a text")
                : new Said.Literal(value);
    }

    private static Said call(AstMethod call) {
        if (!(call.getChild(0) instanceof AstDot dot) || !(dot.getChild(0) instanceof AstIdentifier word)) {
            return new Said.Stranger("a call on something that is no word of the process vocabulary");
        }
        List<Said> arguments = saidBy(call.getChild(1));
        if (word.getName().equals(ANSWER) && nameOf(dot).equals(ENTRY) && arguments.isEmpty()) {
            return new Said.Answer("");
        }
        return new Said.Call(word.getName(), nameOf(dot), arguments);
    }

    private static Said answer(AstDot dot) {
        return dot.getChild(0) instanceof AstMethod call
                        && said(call) instanceof Said.Call row
                        && row.equals(new Said.Call(ANSWER, ROW, List.of()))
                ? new Said.Answer(nameOf(dot))
                : new Said.Stranger("the property " + nameOf(dot));
    }

    /** The property's name, which the engine's parser keeps to itself: what stands behind the last thing before it. */
    private static String nameOf(AstDot dot) {
        String before = ((AstNode) dot.getChild(0)).getStructuralId(null);
        return dot.getStructuralId(null).substring(before.length()).replaceFirst("^\\s*\\.\\s*", "");
    }

    private static List<Said> saidBy(Node parent) {
        return children(parent).stream().map(ExpressionReader::said).toList();
    }

    private static List<AstNode> children(Node parent) {
        List<AstNode> children = new ArrayList<>();
        for (int i = 0; i < parent.getCardinality(); i++) {
            children.add((AstNode) parent.getChild(i));
        }
        return children;
    }
}
