package io.casewright.engine.gate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of an argument of the process vocabulary what a word in quotation marks must name there. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Names {

    /** What kind of thing it names. */
    Kind value();

    /** What a model may name by a word. */
    enum Kind {
        /** A decision that every policy answers. */
        DECISION,
        /** One of our letters about a case. */
        LETTER,
        /** Something owed with a clock. */
        PROMISE
    }
}
