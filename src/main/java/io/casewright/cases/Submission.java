package io.casewright.cases;

import io.casewright.desk.DeskId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends in as a new case.
 *
 * @param person for whom the case is
 * @param account for which of their companies, or null if they belong to none
 * @param author who wrote it down: the person, or the engineer who took the call
 * @param facts the desk's intake facts as they were sent: texts from a form, or JSON values
 * @param follows the ended case this one follows up, if any
 */
public record Submission(
        DeskId desk,
        UUID person,
        @Nullable UUID account,
        Channel channel,
        Author author,
        @Nullable String subject,
        @Nullable String description,
        @Nullable String statedKind,
        Map<String, ? extends @Nullable Object> facts,
        @Nullable String follows) {}
