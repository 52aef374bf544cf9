package io.casewright.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.customer.ImportRefused;
import io.casewright.customer.ImportReport;
import io.casewright.customer.ImportReport.Outcome;
import io.casewright.customer.LicencePrice;
import io.casewright.customer.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class BooksImportTests extends AccessTests {

    @Autowired
    BooksImport imports;

    private String tag = "";

    @BeforeEach
    void begin() {
        tag = "i" + UUID.randomUUID().toString().substring(0, 8);
    }

    private String books() {
        return """
                desk: %2$s
                accounts:
                  - { key: %1$s, name: Acme Ltd, kind: customer }
                people:
                  - email: Ann@%1$s.example
                    name: Ann Example
                    zone: Europe/London
                    accounts: [ { account: %1$s, role: administrator } ]
                    password: a password of Ann
                  - { email: bob@%1$s.example, name: Bob, zone: Asia/Tokyo, invite: true }
                contracts:
                  - account: %1$s
                    key: C-1
                    plan: professional
                    firstDay: 2026-01-01
                    lastDay: 2026-12-31
                licences:
                  - { account: %1$s, key: 1001, product: Editor, kind: enterprise, price: "12500.5", currency: USD }
                staff:
                  - { id: %1$s.eve, name: Eve Engineer, email: eve@%1$s.example, groups: [ support-engineers ], password: a password of Eve }
                """.formatted(tag, desk());
    }

    private ImportReport take(String document) {
        return imports.take(desk(), document);
    }

    private static void assertCounts(ImportReport report, int created, int updated, int unchanged, int refused) {
        assertThat(report)
                .as(report.lines().toString())
                .hasToString("%d created, %d updated, %d unchanged, %d refused"
                        .formatted(created, updated, unchanged, refused));
    }

    @Test
    void takesWholeBooksOverAndNothingTheSecondTime() {
        assertCounts(take(books()), 8, 0, 0, 0);
        assertCounts(take(books()), 0, 0, 8, 0);

        Person ann = customers.findPerson(desk(), "ann@" + tag + ".example").orElseThrow();
        var account = customers.accountsOf(ann.id()).get(0);
        var standing = customers.standing(ann.id(), account.id(), "Editor", LocalDate.of(2026, 12, 31));
        assertThat(standing.role()).isEqualTo("administrator");
        assertThat(standing.plan()).isEqualTo("professional");
        assertThat(standing.contractState()).isEqualTo("active");
        assertThat(standing.licence()).isEqualTo("enterprise");
        assertThat(customers.licencePrice(account.id(), "editor"))
                .contains(new LicencePrice(new BigDecimal("12500.50"), "USD"));
        assertThat(staff.authenticate(tag + ".eve", "a password of Eve")).isPresent();
        assertThat(visitor()
                        .signInAsCustomer(desk().value(), ann.email(), "a password of Ann")
                        .statusCode())
                .isEqualTo(200);
        Person bob = customers.findPerson(desk(), "bob@" + tag + ".example").orElseThrow();
        assertThat(mailTo(bob)).hasSize(1).allMatch(mail -> mail.kind().equals("invitation"));
    }

    @Test
    @DisplayName("CT-5 A licence costs what the books said last, or they say nothing of it")
    void keepsWhatALicenceCosts() {
        take(books());
        UUID account = customers.findAccount(desk(), tag).orElseThrow().id();

        assertCounts(take(books().replace("12500.5", "13000").replace("USD", "JPY")), 0, 1, 7, 0);
        assertThat(customers.licencePrice(account, "Editor"))
                .contains(new LicencePrice(new BigDecimal("13000"), "JPY"));
        assertThat(customers.licencePrice(account, "Another product")).isEmpty();

        assertCounts(take(books().replace(", price: \"12500.5\", currency: USD", "")), 0, 1, 7, 0);
        assertThat(customers.licencePrice(account, "Editor")).isEmpty();
    }

    @Test
    void bringsWhatChangedUpToDate() {
        take(books());

        assertCounts(
                take(books().replace("Acme Ltd", "Acme plc")
                        .replace("2026-12-31", "2027-12-31")
                        .replace("[ support-engineers ]", "[ leads ]")),
                0,
                3,
                5,
                0);
    }

    @Test
    void leavesAPasswordAloneThatSomebodyChose() {
        take(books());
        Person ann = customers.findPerson(desk(), "ann@" + tag + ".example").orElseThrow();
        passwords.assign(ann.id(), "chosen by Ann herself");

        take(books());

        assertThat(visitor()
                        .signInAsCustomer(desk().value(), ann.email(), "chosen by Ann herself")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsStaffAtTheirOtherDesks() {
        take(books());
        imports.take(
                otherDesk(),
                "staff:\n  - { id: %1$s.eve, name: Eve Engineer, email: eve@%1$s.example, groups: [ support-engineers ] }"
                        .formatted(tag));

        assertThat(staff.find(tag + ".eve").orElseThrow().desks()).containsExactlyInAnyOrder(desk(), otherDesk());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accounts | { key: k, name: A }                                                     | kind is required
            accounts | { key: k, name: A, kind: vendor }                                       | kind must be one of customer, prospect, partner
            accounts | { key: k, name: A, kind: customer, vip: true }                          | There is no field vip
            accounts | { key: k, name: [ A ], kind: customer }                                 | name must be text
            accounts | { key: k, name: "a\\u0007b", kind: customer }                           | name must not hold control characters
            accounts | just a text                                                             | A record has named fields
            people   | { email: nobody, name: A, zone: Europe/London }                         | email must be an e-mail address
            people   | { email: "a@b.example, c@d.example", name: A, zone: Europe/London }     | email must be an e-mail address
            people   | { email: a@b.example, name: A, zone: Mars/Base }                        | zone must be a zone
            people   | { email: a@b.example, name: A, zone: "+09:30" }                         | zone must be a zone
            people   | { email: a@b.example, name: A, zone: UTC, accounts: x }                 | accounts must be a list
            people   | { email: a@b.example, name: A, zone: UTC, accounts: [ { account: unknown, role: member } ] } | There is no account unknown
            people   | { email: a@b.example, name: A, zone: UTC, accounts: [ { account: k, role: boss } ] } | role must be one of
            contracts | { account: unknown, key: C, plan: p, firstDay: 2026-01-01 }            | There is no account unknown
            contracts | { account: k, key: C, plan: p, firstDay: 2026-02-30 }                  | firstDay must be a day
            contracts | { account: k, key: C, plan: p, firstDay: 2026-02-02, lastDay: 2026-02-01 } | lastDay must not be before firstDay
            contracts | { account: k, key: C, plan: p, firstDay: 2026-02-02, extendedSupport: maybe } | extendedSupport must be true or false
            licences | { account: k, key: L, product: P }                                      | kind is required
            licences | { account: k, key: L, product: P, kind: pro, price: 12.50 }             | price and currency go together
            licences | { account: k, key: L, product: P, kind: pro, currency: USD }            | price and currency go together
            licences | { account: k, key: L, product: P, kind: pro, price: -1, currency: USD } | price must be an amount
            licences | { account: k, key: L, product: P, kind: pro, price: 1e9, currency: USD } | price must be an amount
            licences | { account: k, key: L, product: P, kind: pro, price: 0.00, currency: USD } | price must be more than 0
            licences | { account: k, key: L, product: P, kind: pro, price: 19.995, currency: USD } | price has 2 decimals
            licences | { account: k, key: L, product: P, kind: pro, price: 10.5, currency: JPY } | price has 0 decimals
            licences | { account: k, key: L, product: P, kind: pro, price: 10, currency: XXX } | currency must be a code
            staff    | { id: Eve, name: E, email: e@x.example, groups: [ leads ] }             | A staff id is
            staff    | { id: eve, name: E, email: e@x.example, groups: [ kings ] }             | Staff groups are
            staff    | { id: eve, name: E, email: e@x.example }                                | groups is required
            staff    | { id: eve, name: E, email: e@x.example, groups: [ leads ], desks: [ nowhere ] } | there is no such desk
            staff    | { id: eve.weak, name: E, email: e@x.example, groups: [ leads ], password: short } | password: A password needs
            """)
    void refusesARecordAndSaysWhyAndGoesOn(String section, String record, String reason) {
        ImportReport report = take("%s:\n  - %s\nlicences:\n  - { account: none, key: L, product: P, kind: trial }"
                .formatted(section, record)
                .replace(
                        "licences:\n  - { account: k",
                        "licences:\n  - { account: none, key: L, product: P, kind: trial }\n  - { account: k")
                .replaceFirst("(?s)(licences:.*)\nlicences:.*", "$1"));

        assertThat(report.count(Outcome.REFUSED)).isEqualTo(2);
        assertThat(report.lines()).anySatisfy(line -> {
            assertThat(line.record()).startsWith(section + "[");
            assertThat(line.reason()).contains(reason);
        });
        assertThat(staff.find("eve.weak")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            just a text                     | names its sections
            [ 1, 2 ]                        | names its sections
            accounts: { key: k }            | accounts must be a list
            customers: []                   | There is no section customers
            desk: another                   | for another desk
            accounts: [ { key: "            | no YAML
            """)
    void refusesADocumentThatCannotBeRead(String document, String reason) {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> take(document))
                .withMessageContaining(reason);
    }

    @Test
    void refusesADocumentThatIsTooLargeOrMeantToHarm() {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> take("# " + "x".repeat(1024 * 1024)))
                .withMessageContaining("1 MB");
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> take("accounts: [" + "{},".repeat(10_001) + "]"))
                .withMessageContaining("10,000 records");
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> take("accounts: " + "[".repeat(5000) + "]".repeat(5000)));
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "accounts: [" + "*a,".repeat(9000) + "*a]";
        assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> take(bomb));
    }

    @Test
    void keepsMarkupAndExpressionsAsTheTextTheyAre() {
        String name = "<b>${1+1}</b> #{2} [[${3}]] {{4}}";

        take("accounts: [ { key: %s, name: \"%s\", kind: customer } ]".formatted(tag, name));

        assertThat(customers.findAccount(desk(), tag).orElseThrow().name()).isEqualTo(name);
    }
}
