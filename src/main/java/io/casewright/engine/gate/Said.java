package io.casewright.engine.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expression says, as far as we want to understand it. */
sealed interface Said {

    /** A call of the process vocabulary, or what looks like one. */
    record Call(String word, String method, List<Said> arguments) implements Said {}

    /** A variable by its name, or whatever else has a name. */
    record Variable(String name) implements Said {}

    /**
     * What the decision of a rule task answered.
     *
     * @param output the name of the answer; empty where there is only one
     */
    record Answer(String output) implements Said {}

    /** A text, a number, true, false or null. */
    record Literal(@Nullable Object value) implements Said {}

    /** Something compared, joined, negated or calculated. */
    record Operation(boolean equality, List<Said> operands) implements Said {}

    /**
     * What nobody may say.
     *
     * @param what as a noun
     */
    record Stranger(String what) implements Said {}
}
