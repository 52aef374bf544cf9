package io.casewright.quote;

import io.casewright.cases.Author;
import io.casewright.cases.Channel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paid service as a customer asks for it by themselves, as it was sent (CT-11).
 *
 * @param person who asks
 * @param account for which of their companies, or null if they belong to none
 * @param service its code in the desk's catalogue
 * @param words what is wanted, up to 2,000 characters
 * @param hours how many, such as 12.5, for what is paid by the hour; nothing if they do not know
 */
public record DirectRequest(
        UUID person,
        @Nullable UUID account,
        Author author,
        Channel channel,
        @Nullable String service,
        @Nullable String words,
        @Nullable String hours) {}
