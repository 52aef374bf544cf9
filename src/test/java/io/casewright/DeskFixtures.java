package io.casewright;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.casewright.customer.Account;
import io.casewright.customer.Contract;
import io.casewright.customer.CustomerBooks;
import io.casewright.customer.Customers;
import io.casewright.customer.Licence;
import io.casewright.customer.LicencePrice;
import io.casewright.customer.Person;
import io.casewright.customer.Role;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskFolders;
import io.casewright.desk.DeskId;
import io.casewright.desk.IntakeFact;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Customers whom any desk knows, and what they answer at intake: taken from the desk's own {@code examples.yaml}, so
 * that a test iterates over desks and names none. Every call makes another company and another person.
 */
@Component
public class DeskFixtures {

    /** What customers read times in; no desk's own zone. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate FAR_AWAY = LocalDate.of(2099, 12, 31);
    /** What every licence of a test costs that is no trial, in its desk's currency. */
    public static final BigDecimal LICENCE_PRICE = BigDecimal.valueOf(10_000);

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<DeskId, List<Example>> EXAMPLES = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final CustomerBooks books;
    private final Customers customers;

    DeskFixtures(CustomerBooks books, Customers customers) {
        this.books = books;
        this.customers = customers;
    }

    /** All desks, for {@code @MethodSource("io.casewright.DeskFixtures#desks")}. */
    public static List<Desk> desks() {
        return Once.DESKS;
    }

    /** Somebody whose next case this desk covers, or answers as well as it can. */
    public DeskCustomer coveredCustomer(Desk desk) {
        return customer(desk, example -> example.expects("entitlement", "coverage", "covered"));
    }

    /** Somebody of a known company whose next case is parked (ALL-11). */
    public DeskCustomer uncoveredCustomer(Desk desk) {
        return customer(desk, example -> example.expects("entitlement", "coverage", "not-covered"));
    }

    /** Somebody like the person in the first example that fits and that a customer could write in the portal. */
    public DeskCustomer customer(Desk desk, Predicate<Example> wanted) {
        return findCustomer(desk, wanted)
                .orElseThrow(() -> new AssertionError("No example of " + desk.id() + " fits."));
    }

    /** The same, or nobody: not everything in an example can be lived by writing a new case in the portal. */
    public Optional<DeskCustomer> findCustomer(Desk desk, Predicate<Example> wanted) {
        return examples(desk).stream()
                .filter(candidate -> candidate.canBeLived(desk))
                .filter(wanted)
                .findFirst()
                .map(example -> customer(desk, example));
    }

    private DeskCustomer customer(Desk desk, Example example) {
        int number = NUMBER.incrementAndGet();
        String email = "person-" + number + "@customer.example";
        books.person(desk.id(), email, "Person " + number, ZONE);
        return settle(desk, email, "account-" + number, example);
    }

    /** An example of which one of these would change that it is not covered. */
    public static Predicate<Example> anyOfRemedies(String... remedies) {
        return example -> Stream.of(remedies).anyMatch(remedy -> example.expects("entitlement", "remedy", remedy));
    }

    /** The names of the examples that fit and that a customer can live by writing a case in the portal. */
    public static List<String> lived(Desk desk, Predicate<Example> wanted) {
        return examples(desk).stream()
                .filter(example -> example.canBeLived(desk) && wanted.test(example))
                .map(Example::name)
                .toList();
    }

    /** The desks that have an example which fits, for {@code @MethodSource}. */
    public static List<Desk> desksWith(Predicate<Example> wanted) {
        return desks().stream()
                .filter(desk ->
                        examples(desk).stream().anyMatch(example -> example.canBeLived(desk) && wanted.test(example)))
                .toList();
    }

    /** Somebody else of the customer's company. */
    public Person colleague(DeskCustomer customer, Role role) {
        int number = NUMBER.incrementAndGet();
        String email = "person-" + number + "@customer.example";
        books.person(customer.desk().id(), email, "Person " + number, ZONE);
        books.membership(customer.desk().id(), customer.account().key(), email, role);
        return customers.findPerson(customer.desk().id(), email).orElseThrow();
    }

    /** Says in the books what somebody is to the company. */
    public void becomes(Person person, DeskCustomer of, Role role) {
        books.membership(of.desk().id(), of.account().key(), person.email(), role);
    }

    /** The company has bought support around the clock (ST-10). */
    public void hasExtendedSupport(DeskCustomer customer) {
        books.contract(
                customer.desk().id(),
                customer.account().key(),
                "contract",
                new Contract.Terms("standard", LONG_AGO, null, true));
    }

    /** What kept this customer from support is put right (ALL-11). */
    public DeskCustomer coverAfterAll(DeskCustomer customer) {
        Example covered = coveredCustomer(customer.desk()).example();
        return settle(
                customer.desk(), customer.person().email(), customer.account().key(), covered);
    }

    private DeskCustomer settle(Desk desk, String email, String key, Example example) {
        books.account(desk.id(), key, "Company " + key, kind(example.text("accountKind")));
        books.membership(desk.id(), key, email, role(example.text("role")));
        if (!example.text("contractState").equals(Contract.NONE)) {
            boolean lapsed = example.text("contractState").equals(Contract.LAPSED);
            String plan = example.facts().get("plan") instanceof String named ? named : "standard";
            boolean extended = Boolean.TRUE.equals(example.facts().get("extendedSupport"));
            Contract.Terms terms = new Contract.Terms(plan, LONG_AGO, lapsed ? LONG_AGO.plusYears(1) : null, extended);
            books.contract(desk.id(), key, "contract", terms);
        }
        if (!example.text("licence").equals("none")) {
            LocalDate trialLastDay = switch (example.text("trialState")) {
                case "active" -> FAR_AWAY;
                case "ended" -> LONG_AGO;
                default -> null;
            };
            books.licence(
                    desk.id(),
                    key,
                    "licence",
                    new Licence.Grant(
                            desk.product(),
                            example.text("licence"),
                            trialLastDay,
                            trialLastDay == null
                                    ? new LicencePrice(
                                            LICENCE_PRICE, desk.catalogue().currency())
                                    : null));
        }
        return new DeskCustomer(
                desk,
                customers.findPerson(desk.id(), email).orElseThrow(),
                customers.findAccount(desk.id(), key).orElseThrow(),
                example);
    }

    private static Account.Kind kind(String word) {
        return Account.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Role role(String word) {
        return Role.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The desk's examples, defaults filled in. */
    public static List<Example> examples(Desk desk) {
        return EXAMPLES.computeIfAbsent(desk.id(), id -> readExamples(desk));
    }

    private static List<Example> readExamples(Desk desk) {
        try (InputStream yaml = DeskFixtures.class.getResourceAsStream("/decisions/" + desk.id() + "/examples.yaml")) {
            Map<String, Object> file = YAML.readValue(yaml, new TypeReference<>() {});
            Map<String, Object> defaults = map(file.get("defaults"));
            return ((List<?>) file.get("examples"))
                    .stream().map(entry -> example(map(entry), defaults)).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Example example(Map<String, Object> entry, Map<String, Object> defaults) {
        Map<String, Object> facts = new HashMap<>(defaults);
        facts.putAll(map(entry.get("facts")));
        boolean ordinary = !entry.containsKey("contractLastDay");
        return new Example((String) entry.get("name"), facts, map(entry.get("expect")), ordinary);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object yaml) {
        return yaml == null ? Map.of() : (Map<String, Object>) yaml;
    }

    /** Reading files is dear, and thousands of tests and simulated cases ask. */
    private static final class Once {

        static final List<Desk> DESKS = DeskFolders.read("classpath:").all();
    }

    /** One entry of {@code examples.yaml}; ordinary if it does not hang on the day on which a contract ends. */
    public record Example(String name, Map<String, Object> facts, Map<String, Object> expect, boolean ordinary) {

        public boolean expects(String decision, String output, Object answer) {
            return answer.equals(map(expect.get(decision)).get(output));
        }

        String text(String fact) {
            return (String) facts.get(fact);
        }

        /** Whether a person of a known company can be in this situation by writing a new case in the portal. */
        boolean canBeLived(Desk desk) {
            boolean derived = Stream.of("majorsBehind", "confirmedPriority", "confirmedScope", "confirmedKind")
                    .anyMatch(facts::containsKey);
            return ordinary
                    && !derived
                    && !Boolean.TRUE.equals(facts.get("sponsored"))
                    && text("channel").equals("portal")
                    && facts.get("cycle").equals(1)
                    && !text("accountKind").equals("none")
                    && !text("role").equals("none")
                    && desk.intakeBy("portal").stream()
                            .filter(IntakeFact::required)
                            .allMatch(asked -> facts.get(asked.name()) != null);
        }

        /** What this person answers to the questions of a channel; what nobody stated gets the first answer possible. */
        public Map<String, Object> intake(Desk desk, String channel) {
            Map<String, Object> answers = new LinkedHashMap<>();
            for (IntakeFact asked : desk.intakeBy(channel)) {
                Object stated = facts.get(asked.countedAs() == null ? asked.name() : asked.countedAs());
                if (stated != null || asked.required()) {
                    answers.put(asked.name(), stated != null ? stated : anyAnswer(asked));
                }
            }
            return answers;
        }

        private static Object anyAnswer(IntakeFact asked) {
            return switch (asked.type()) {
                case CHOICE -> asked.options().get(0).value();
                case NUMBER -> asked.min() == null ? 1L : asked.min();
                case BOOLEAN -> false;
                case PHONE -> "+1 716 555 0100";
                case TEXT, LONG_TEXT -> "text";
            };
        }
    }
}
