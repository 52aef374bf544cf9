package io.casewright.access;

import jakarta.servlet.Filter;
import org.springframework.stereotype.Component;

/**
 * The filters that let callers in. They belong to the security chains and are no beans:
 * the servlet container would run those for every address.
 */
@Component
public class Admission {

    private final Freshness freshness;
    private final SignOut signOut;
    private final ApiTokens tokens;
    private final ProblemAnswers answers;

    Admission(Freshness freshness, SignOut signOut, ApiTokens tokens, ProblemAnswers answers) {
        this.freshness = freshness;
        this.signOut = signOut;
        this.tokens = tokens;
        this.answers = answers;
    }

    /** Ends web sessions that are no longer good. */
    public Filter bySession() {
        return new FreshSessionFilter(freshness, signOut);
    }

    Filter byToken() {
        return new BearerFilter(tokens, answers);
    }
}
