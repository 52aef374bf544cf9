package io.casewright.desk;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in a {@code desk.yaml}; lists may be left out. */
record DeskDescription(
        String id,
        String name,
        String zone,
        String casePrefix,
        String product,
        String mailbox,
        @Nullable String currency,
        @Nullable List<CatalogueItem> services,
        @Nullable List<Desk.Phone> phones,
        @Nullable String bookingLink,
        @Nullable String statusPage,
        @Nullable String address,
        @Nullable List<Desk.Link> links,
        @Nullable Map<String, String> clocks,
        @Nullable List<Release> releases,
        @Nullable List<Question> intake,
        @Nullable List<Asked> preparedMail) {

    Desk asDesk() {
        if (!casePrefix.matches("[A-Z]{3,8}")) {
            throw new IllegalArgumentException("casePrefix must be three to eight capital letters.");
        }
        List<IntakeFact> facts = listed(intake).stream().map(Question::asFact).toList();
        return new Desk(
                DeskId.of(id),
                name,
                ZoneId.of(zone),
                casePrefix,
                product,
                mailbox,
                listed(phones),
                bookingLink,
                statusPage,
                address,
                listed(links),
                clocks == null ? Map.of() : clocks,
                listed(releases),
                facts,
                listed(preparedMail).stream().map(asked -> asked.among(facts)).toList(),
                catalogue());
    }

    private Catalogue catalogue() {
        if (currency == null) {
            throw new IllegalArgumentException(
                    "currency is required, such as USD: prices and quotes are written in it.");
        }
        return new Catalogue(currency, listed(services));
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Either the name of an intake fact, or words for what is none. */
    record Asked(@Nullable String fact, @Nullable String words) {

        Desk.AskedByMail among(List<IntakeFact> facts) {
            if (fact == null) {
                if (words == null || words.isBlank()) {
                    throw new IllegalArgumentException("What the prepared mail asks for is a fact or words.");
                }
                return new Desk.AskedByMail(null, words);
            }
            return facts.stream()
                    .filter(asked -> asked.name().equals(fact))
                    .findFirst()
                    .map(asked -> new Desk.AskedByMail(fact, words == null ? asked.label() : words))
                    .orElseThrow(() ->
                            new IllegalArgumentException("The prepared mail asks for " + fact + ", no intake fact."));
        }
    }

    record Question(
            String name,
            String label,
            @Nullable String help,
            IntakeFact.Type type,
            @Nullable Long min,
            @Nullable Long max,
            @Nullable Integer maxLength,
            @Nullable List<IntakeFact.Option> options,
            boolean required,
            @Nullable List<String> channels,
            @Nullable Boolean counted,
            @Nullable String countedAs) {

        private static final String NAME = "[a-z][A-Za-z0-9]{1,39}";

        IntakeFact asFact() {
            if (!name.matches(NAME) || countedAs != null && !countedAs.matches(NAME)) {
                throw new IllegalArgumentException("The intake fact " + name + " needs a camelCase name.");
            }
            if (type == IntakeFact.Type.CHOICE && listed(options).isEmpty()) {
                throw new IllegalArgumentException("The intake fact " + name + " is a choice without options.");
            }
            boolean isCounted = Boolean.TRUE.equals(counted) || countedAs != null;
            if (isCounted && type != IntakeFact.Type.NUMBER) {
                throw new IllegalArgumentException("The intake fact " + name + " is counted and so must be a number.");
            }
            return new IntakeFact(
                    name,
                    label,
                    help,
                    type,
                    min,
                    max,
                    maxLength,
                    listed(options),
                    required,
                    listed(channels),
                    isCounted,
                    countedAs);
        }
    }
}
