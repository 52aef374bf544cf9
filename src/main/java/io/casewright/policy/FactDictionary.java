package io.casewright.policy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.casewright.desk.Desk;
import io.casewright.desk.IntakeFact;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All facts a desk's policy may ask about: those the product knows of every case, and those the desk asks at intake. */
public final class FactDictionary {

    /** Given with the facts of a case that nobody was asked the desk's intake about; no policy asks for it itself. */
    public static final String INTAKE_UNASKED = "intakeUnasked";

    private static final List<Fact> KNOWN_TO_THE_PRODUCT = read();

    private final Desk desk;
    private final Map<String, Fact> facts = new TreeMap<>();

    private FactDictionary(Desk desk) {
        this.desk = desk;
        KNOWN_TO_THE_PRODUCT.forEach(fact -> facts.put(fact.name(), fact));
        for (IntakeFact asked : desk.intake()) {
            if (facts.putIfAbsent(asked.name(), fact(asked)) != null) {
                throw new IllegalStateException(
                        "The desk " + desk.id() + " asks for " + asked.name() + ", which the product knows already.");
            }
        }
        for (IntakeFact asked : desk.counted()) {
            if (asked.countedAs() != null
                    && facts.putIfAbsent(asked.countedAs(), sum(asked, asked.countedAs())) != null) {
                throw new IllegalStateException("The desk " + desk.id() + " counts " + asked.name() + " as "
                        + asked.countedAs() + ", which is another fact already.");
            }
        }
    }

    /** @throws IllegalStateException if the desk asks for a fact that the product knows by itself */
    public static FactDictionary of(Desk desk) {
        return new FactDictionary(desk);
    }

    /** All of them, in the order of their names. */
    public Collection<Fact> all() {
        return Collections.unmodifiableCollection(facts.values());
    }

    /** The fact of this name, if this desk's policy may ask about it. */
    public Optional<Fact> find(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /**
     * Exactly the facts a decision looks at, checked; those that may be missing and are, are null.
     *
     * @param used the names the decision looks at
     * @throws MissingFact if one that may not be missing is
     * @throws UnknownFact if the decision looks at a fact that nobody knows
     * @throws WrongFact if one has a value it cannot have
     */
    public Facts checked(String decision, Set<String> used, Facts given) {
        Facts checked = Facts.none();
        for (String name : new TreeSet<>(used)) {
            Object value = given.get(name);
            Fact fact = facts.get(name);
            if (fact == null && value == null) {
                throw new UnknownFact(name, desk.id());
            }
            if (fact != null && value == null && !mayBeMissing(fact, given)) {
                throw new MissingFact(name, decision, desk.id());
            }
            if (fact != null && value != null) {
                fact.check(value);
            }
            checked = checked.with(name, value);
        }
        return checked;
    }

    /**
     * Refuses what is no fact of this desk, for facts that somebody made up: previews and examples.
     *
     * @throws UnknownFact if one is not in the dictionary
     * @throws WrongFact if one has a value it cannot have
     */
    public Facts refusingStrangers(Facts given) {
        for (Map.Entry<String, @Nullable Object> entry : given.asMap().entrySet()) {
            Fact fact = find(entry.getKey()).orElseThrow(() -> new UnknownFact(entry.getKey(), desk.id()));
            if (entry.getValue() != null) {
                fact.check(entry.getValue());
            }
        }
        return given;
    }

    /** What is asked at intake can only be required of a case that came by a channel which asks for it. */
    private boolean mayBeMissing(Fact fact, Facts given) {
        Optional<IntakeFact> asked = desk.intakeFact(fact.name());
        if (asked.isEmpty()) {
            return fact.optional();
        }
        if (Boolean.TRUE.equals(given.get(INTAKE_UNASKED))) {
            return true;
        }
        String channel = given.text("channel");
        return fact.optional() || channel == null || !desk.intakeBy(channel).contains(asked.get());
    }

    private static Fact fact(IntakeFact asked) {
        Fact.Type type = switch (asked.type()) {
            case NUMBER -> Fact.Type.NUMBER;
            case BOOLEAN -> Fact.Type.BOOLEAN;
            case TEXT, LONG_TEXT, CHOICE, PHONE -> Fact.Type.TEXT;
        };
        return new Fact(
                asked.name(),
                type,
                asked.options().stream().map(IntakeFact.Option::value).toList(),
                asked.min(),
                asked.max(),
                !asked.required(),
                false,
                asked.label());
    }

    /** Null where nobody knows how many there are in the case itself. */
    private static Fact sum(IntakeFact asked, String name) {
        return new Fact(
                name, Fact.Type.NUMBER, List.of(), 0L, null, true, false, asked.label() + ", in the contract year");
    }

    private static List<Fact> read() {
        YAMLMapper yaml = YAMLMapper.builder()
                .addModule(new ParameterNamesModule())
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        try (InputStream file = FactDictionary.class.getResourceAsStream("/policy/facts.yaml")) {
            return yaml.readValue(file, new TypeReference<List<Fact>>() {});
        } catch (IOException unreadable) {
            throw new IllegalStateException("policy/facts.yaml cannot be read.", unreadable);
        }
    }
}
