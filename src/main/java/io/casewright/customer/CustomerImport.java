package io.casewright.customer;

import io.casewright.desk.DeskId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes over accounts, people, contracts and licences from a desk's own books. A record that cannot be kept is refused
 * with a reason and the rest goes on; importing the same books again changes nothing.
 */
@Component
public class CustomerImport {

    private static final int KEY = 100;
    private static final int NAME = 200;

    private final CustomerBooks books;

    CustomerImport(CustomerBooks books) {
        this.books = books;
    }

    /** {@code key, name, kind}: customer, prospect or partner. */
    public void account(DeskId desk, ImportRecord record, ImportReport report) {
        report.note(record.place("key"), () -> {
            record.onlyHas("key", "name", "kind");
            return books.account(
                    desk,
                    record.text("key", KEY),
                    record.text("name", NAME),
                    record.oneOf("kind", Account.Kind.values(), Account.Kind::word));
        });
    }

    /**
     * {@code email, name, zone} and {@code accounts}, a list of {@code account, role}.
     *
     * @param others fields that another module reads
     */
    public void person(DeskId desk, ImportRecord record, ImportReport report, List<String> others) {
        report.note(record.place("email"), () -> {
            List<String> fields = new java.util.ArrayList<>(List.of("email", "name", "zone", "accounts"));
            fields.addAll(others);
            record.onlyHas(fields.toArray(String[]::new));
            String email = record.address("email");
            String name = record.text("name", NAME);
            ZoneId zone = record.zone("zone");
            List<Place> places =
                    record.parts("accounts").stream().map(CustomerImport::place).toList();
            places.forEach(place -> books.requireAccount(desk, place.account()));
            Kept kept = books.person(desk, email, name, zone);
            for (Place place : places) {
                Kept joined = books.membership(desk, place.account(), email, place.role());
                kept = kept == Kept.UNCHANGED && joined != Kept.UNCHANGED ? Kept.UPDATED : kept;
            }
            return kept;
        });
    }

    private static Place place(ImportRecord record) {
        record.onlyHas("account", "role");
        return new Place(record.text("account", KEY), record.oneOf("role", Role.values(), Role::word));
    }

    /** {@code account, key, plan, firstDay, lastDay, extendedSupport}; the days count in the desk's zone. */
    public void contract(DeskId desk, ImportRecord record, ImportReport report) {
        report.note(record.place("key"), () -> {
            record.onlyHas("account", "key", "plan", "firstDay", "lastDay", "extendedSupport");
            LocalDate firstDay = record.day("firstDay");
            @Nullable LocalDate lastDay = record.optionalDay("lastDay").orElse(null);
            if (lastDay != null && lastDay.isBefore(firstDay)) {
                throw new RecordRefused("lastDay must not be before firstDay.");
            }
            Contract.Terms terms =
                    new Contract.Terms(record.text("plan", 60), firstDay, lastDay, record.flag("extendedSupport"));
            return books.contract(desk, record.text("account", KEY), record.text("key", KEY), terms);
        });
    }

    /** {@code account, key, product, kind, trialLastDay, price, currency}; the last two go together (CT-5). */
    public void licence(DeskId desk, ImportRecord record, ImportReport report) {
        report.note(record.place("key"), () -> {
            record.onlyHas("account", "key", "product", "kind", "trialLastDay", "price", "currency");
            Licence.Grant grant = new Licence.Grant(
                    record.text("product", KEY),
                    record.text("kind", 40),
                    record.optionalDay("trialLastDay").orElse(null),
                    price(record));
            return books.licence(desk, record.text("account", KEY), record.text("key", KEY), grant);
        });
    }

    private static @Nullable LicencePrice price(ImportRecord record) {
        Optional<BigDecimal> amount = record.optionalAmount("price");
        Optional<String> currency = record.optionalText("currency", 3);
        if (amount.isPresent() != currency.isPresent()) {
            throw new RecordRefused("price and currency go together.");
        }
        try {
            return amount.isEmpty() ? null : new LicencePrice(amount.get(), currency.orElseThrow());
        } catch (IllegalArgumentException wrong) {
            throw new RecordRefused(String.valueOf(wrong.getMessage()));
        }
    }

    private record Place(String account, Role role) {}
}
