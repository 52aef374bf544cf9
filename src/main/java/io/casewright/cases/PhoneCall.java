package io.casewright.cases;

import io.casewright.desk.DeskId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an engineer writes down while somebody is on the phone.
 *
 * @param email the caller's address, by which the desk knows people
 * @param name the caller's name, for somebody from whom the desk hears for the first time
 * @param account the caller's company as the desk's books call it, if the caller belongs to several
 */
public record PhoneCall(
        DeskId desk,
        @Nullable String email,
        @Nullable String name,
        @Nullable String account,
        @Nullable String subject,
        @Nullable String description,
        @Nullable String statedKind,
        Map<String, ? extends @Nullable Object> facts) {

    Submission by(UUID person, @Nullable UUID companyOfCaller, Viewer.Staff engineer) {
        Author author = Author.engineer(engineer.id(), engineer.name());
        return new Submission(
                desk, person, companyOfCaller, Channel.PHONE, author, subject, description, statedKind, facts, null);
    }
}
