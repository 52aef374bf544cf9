package io.casewright.policy;

import io.casewright.desk.DeskId;
import java.io.InputStream;

/** Reads policies that are not published: what an analyst is working on, or a file to be tried. */
public interface DraftPolicies {

    /**
     * The draft as if it were the desk's policy in force. Nothing is stored.
     *
     * @throws NoPolicy if the text is no policy
     */
    DecisionTables read(DeskId desk, InputStream policy);
}
