package io.casewright.policy;

import java.util.Map;
import java.util.function.Function;

/**
 * One decision that every policy answers with a single row, and how its answer reads.
 *
 * @param decision the decision's id in every {@code policy.dmn}
 */
public record Question<T>(String decision, Function<Answer, T> reader) {

    public static final Question<Entitlement> ENTITLEMENT = new Question<>("entitlement", Entitlement::of);
    public static final Question<Scope> SCOPE = new Question<>("scope", Scope::of);
    public static final Question<Priority> PRIORITY = new Question<>("priority", Priority::of);
    public static final Question<ContactChannel> CONTACT_CHANNEL = new Question<>("contactChannel", ContactChannel::of);
    public static final Question<FirstResponse> FIRST_RESPONSE = new Question<>("firstResponse", FirstResponse::of);
    public static final Question<ProgressUpdate> PROGRESS_UPDATE = new Question<>("progressUpdate", ProgressUpdate::of);
    public static final Question<RootCauseAnalysis> ROOT_CAUSE_ANALYSIS =
            new Question<>("rootCauseAnalysis", RootCauseAnalysis::of);
    public static final Question<QueueRank> QUEUE_RANK = new Question<>("queueRank", QueueRank::of);
    public static final Question<Idle> IDLE = new Question<>("idle", Idle::of);
    public static final Question<Reopening> REOPENING = new Question<>("reopening", Reopening::of);
    public static final Question<CallOffer> CALL = new Question<>("call", CallOffer::of);
    public static final Question<QuoteTerms> QUOTE_TERMS = new Question<>("quoteTerms", QuoteTerms::of);
    public static final Question<Renewal> RENEWAL = new Question<>("renewal", Renewal::of);

    /** @throws NoAnswer if a value is missing or none the product knows */
    public T read(Map<String, Object> values) {
        return reader.apply(new Answer(decision, values));
    }
}
