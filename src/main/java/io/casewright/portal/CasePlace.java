package io.casewright.portal;

import io.casewright.desk.CaseNumber;
import org.jspecify.annotations.Nullable;

/** Where a case is shown. */
enum CasePlace {
    /** On a page of its own. */
    PAGE("case", ""),

    /** Beside its task, for staff. */
    PANEL("staff/panel", "/panel");

    private final String template;
    private final String ending;

    CasePlace(String template, String ending) {
        this.template = template;
        this.ending = ending;
    }

    /** The place a path names; a path without one means the page. */
    static CasePlace of(@Nullable String word) {
        return "panel".equals(word) ? PANEL : PAGE;
    }

    String template() {
        return template;
    }

    String address(CaseNumber number) {
        return "/cases/" + number + ending;
    }
}
