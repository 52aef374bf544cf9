package io.casewright.cases;

import java.util.List;

/** What was sent in cannot be taken; every wrong field is named, and nothing was changed. */
public class InvalidInput extends RuntimeException {

    private final List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        super(String.join(" ", problems.stream().map(Problem::sentence).toList()));
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String field, String sentence) {
        this(List.of(new Problem(field, sentence)));
    }

    public List<Problem> problems() {
        return problems;
    }

    /** One wrong field and what would be right. */
    public record Problem(String field, String sentence) {}
}
