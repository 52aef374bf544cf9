package io.casewright.desk;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One support desk as its {@code desk.yaml} describes it: facts about it, no rules.
 *
 * @param zone the desk's own zone: calendar days and last days of contracts are its days
 * @param casePrefix three letters or more, so that no case number looks like a requirement id
 * @param clocks the names of the policy's clocks and what a customer reads for them
 * @param catalogue what it sells
 */
public record Desk(
        DeskId id,
        String name,
        ZoneId zone,
        String casePrefix,
        String product,
        String mailbox,
        List<Phone> phones,
        @Nullable String bookingLink,
        @Nullable String statusPage,
        @Nullable String address,
        List<Link> links,
        Map<String, String> clocks,
        List<Release> releases,
        List<IntakeFact> intake,
        List<AskedByMail> preparedMail,
        Catalogue catalogue) {

    public Desk {
        phones = List.copyOf(phones);
        links = List.copyOf(links);
        clocks = Map.copyOf(clocks);
        releases = List.copyOf(releases);
        intake = List.copyOf(intake);
        preparedMail = List.copyOf(preparedMail);
    }

    /** What this desk asks when a case comes by the given channel (portal, email, phone or api). */
    public List<IntakeFact> intakeBy(String channel) {
        return intake.stream().filter(fact -> fact.askedBy(channel)).toList();
    }

    /** What engineers of this desk count in a case (CT-6). */
    public List<IntakeFact> counted() {
        return intake.stream().filter(IntakeFact::counted).toList();
    }

    /** What this desk asks under the given name, by whichever channel. */
    public Optional<IntakeFact> intakeFact(String factName) {
        return intake.stream().filter(fact -> fact.name().equals(factName)).findFirst();
    }

    /** The number on which those meet who work on a critical incident; a desk without one handles none (SN-7). */
    public Optional<Phone> bridge() {
        return phones.stream()
                .filter(phone -> phone.visibleTo().equals("incidents"))
                .findFirst();
    }

    /** Its id: logs and reports name a desk and do not describe it. */
    @Override
    public String toString() {
        return id.value();
    }

    /**
     * A number one can call.
     *
     * @param visibleTo who may see it: {@code everyone}, {@code high-priority}, {@code extended-support}, or {@code incidents}
     *     for the bridge on which those meet who work on one (SN-7)
     * @param clock the policy's clock in which somebody answers it, or null if somebody always does
     */
    public record Phone(
            String number,
            String purpose,
            String visibleTo,
            @Nullable String clock) {}

    /**
     * Something the prepared mail of a case asks for (ST-8); a desk without any prepares none.
     *
     * @param fact the intake fact it is, or null for what is no fact, such as a screenshot
     * @param words what is asked for
     */
    public record AskedByMail(@Nullable String fact, String words) {}

    /** Something worth reading before one asks: a manual, a knowledge base. */
    public record Link(String label, String url) {}
}
