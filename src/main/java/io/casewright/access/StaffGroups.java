package io.casewright.access;

import java.util.List;

/** What a member of staff may be; a member may be several. */
public final class StaffGroups {

    /** Take cases from the queue, answer and resolve them. */
    public static final String SUPPORT_ENGINEERS = "support-engineers";

    /** Price paid services and reinstatements. */
    public static final String SALES = "sales";

    /** Decide what becomes of enhancement requests (CH-10). */
    public static final String PRODUCT = "product";

    /** Change policies, processes and forms. */
    public static final String ANALYSTS = "analysts";

    /** Watch a desk's promises and hand work over. */
    public static final String LEADS = "leads";

    /** Are reached at night and at weekends, about promises whose clock runs then (SN-5). */
    public static final String ON_CALL = "on-call";

    /** Run the installation; they alone reach Cockpit and Admin. */
    public static final String OPERATORS = "operators";

    /** All groups there are. */
    public static final List<String> ALL =
            List.of(SUPPORT_ENGINEERS, SALES, PRODUCT, ANALYSTS, LEADS, ON_CALL, OPERATORS);

    private StaffGroups() {}
}
