package io.casewright.cases;

import java.util.Locale;

/** Who is to pick up the phone about a case. */
public enum WhoCalls {
    /** Nobody need, or whoever should was asked before in this cycle. */
    NOBODY,
    /** The customer's contact: this priority comes by phone (SN-5, ST-10). */
    CONTACT,
    /** An engineer: only a call keeps the first response (SN-10). */
    ENGINEER;

    /** As processes and tables write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
