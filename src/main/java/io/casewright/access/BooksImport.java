package io.casewright.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.casewright.customer.CustomerImport;
import io.casewright.customer.ImportRecord;
import io.casewright.customer.ImportRefused;
import io.casewright.customer.ImportReport;
import io.casewright.desk.DeskId;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Imports the books of a desk, one YAML document: accounts, people, contracts, licences and staff. A document that
 * cannot be read changes nothing; of a readable one each record stands for itself.
 */
@Component
public class BooksImport {

    /** The most bytes a document may have. */
    public static final int LARGEST = 1024 * 1024;

    private static final int MOST_RECORDS = 10_000;
    private static final List<String> SECTIONS = List.of("accounts", "people", "contracts", "licences", "staff");
    private static final List<String> SIGN_IN = List.of("password", "invite");

    private static final ObjectMapper YAML = new YAMLMapper(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final CustomerImport customers;
    private final PeoplesPasswords passwords;
    private final StaffImport staff;

    BooksImport(CustomerImport customers, PeoplesPasswords passwords, StaffImport staff) {
        this.customers = customers;
        this.passwords = passwords;
        this.staff = staff;
    }

    /** @throws ImportRefused if the document as a whole cannot be read */
    public ImportReport take(DeskId desk, String document) {
        JsonNode books = read(document);
        checkSections(desk, books);
        ImportReport report = new ImportReport();
        each(books, "accounts", record -> customers.account(desk, record, report));
        each(books, "people", record -> {
            customers.person(desk, record, report, SIGN_IN);
            passwords.person(desk, record, report);
        });
        each(books, "contracts", record -> customers.contract(desk, record, report));
        each(books, "licences", record -> customers.licence(desk, record, report));
        each(books, "staff", record -> staff.member(desk, record, report));
        return report;
    }

    /** The desk a document names, where nobody else says which it is for. */
    DeskId deskNamedIn(String document) {
        String desk = read(document).path("desk").asText();
        try {
            return DeskId.of(desk);
        } catch (IllegalArgumentException unnamed) {
            throw new ImportRefused("The document must name its desk: desk.");
        }
    }

    private static JsonNode read(String document) {
        if (document.length() > LARGEST || document.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new ImportRefused("An import has 1 MB at most.");
        }
        try {
            JsonNode books = YAML.readTree(document);
            if (books == null || !books.isObject()) {
                throw new ImportRefused("An import names its sections: " + String.join(", ", SECTIONS) + ".");
            }
            return books;
        } catch (JsonProcessingException unreadable) {
            var place = unreadable.getLocation();
            throw new ImportRefused("This is no YAML that can be read"
                    + (place == null ? "." : ": see line " + place.getLineNr() + "."));
        }
    }

    private static void checkSections(DeskId desk, JsonNode books) {
        if (books.hasNonNull("desk") && !books.path("desk").asText().equals(desk.value())) {
            throw new ImportRefused("desk: the document is for another desk.");
        }
        int records = 0;
        for (Iterator<String> names = books.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (name.equals("desk")) {
                continue;
            }
            if (!SECTIONS.contains(name)) {
                throw new ImportRefused("There is no section " + name.replaceAll("\\p{Cntrl}", "")
                        + "; the sections are " + String.join(", ", SECTIONS) + ".");
            }
            JsonNode section = books.path(name);
            if (!section.isArray() && !section.isNull()) {
                throw new ImportRefused(name + " must be a list of records.");
            }
            records += section.size();
        }
        if (records > MOST_RECORDS) {
            throw new ImportRefused("An import has 10,000 records at most.");
        }
    }

    private static void each(JsonNode books, String section, Consumer<ImportRecord> keeping) {
        int position = 0;
        for (JsonNode record : books.path(section)) {
            keeping.accept(new ImportRecord(record, section + "[" + position++ + "]"));
        }
    }
}
