package io.casewright.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a desk may sell, and what its desk.yaml is told when it cannot be sold so. */
class CatalogueTests {

    private static final String DESK = """
            id: fixture
            name: Fixture
            zone: Etc/UTC
            casePrefix: FIX
            product: Product
            mailbox: support@fixture.example
            """;

    @TempDir
    Path models;

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("CH-12 CT-5 CT-7 CS-2 ST-10 Every desk has a currency; what it sells has a name, words and a price")
    void readsWhatEveryDeskSells(Desk desk) {
        assertThat(desk.catalogue().currency()).matches("[A-Z]{3}");
        assertThat(desk.catalogue().services()).allSatisfy(service -> {
            assertThat(service.description()).isNotBlank();
            assertThat(service.price() == null).isEqualTo(service.unit() == CatalogueItem.Unit.LICENCE_PRICE);
            assertThat(desk.catalogue().find(service.code())).contains(service);
        });
        assertThat(desk.catalogue().find("nothing-of-ours")).isEmpty();
        assertThat(desk.catalogue().buyable()).allMatch(CatalogueItem::buyable);
    }

    @Test
    @DisplayName("CT-7 A price is read as it is written, to the cent")
    void readsPricesExactly() throws IOException {
        Desk desk = read("""
                currency: USD
                services:
                  - { code: advice, name: Advice, description: An hour of it., unit: hours, price: "150.10", buyable: true }
                """);

        assertThat(desk.catalogue().find("advice"))
                .get()
                .extracting(CatalogueItem::price)
                .isEqualTo(new BigDecimal("150.10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "currency: XXX", "currency: usd", "currency: Dollar", "currency: 12"})
    @DisplayName("A desk without a currency that people pay in does not start, and says so")
    void wantsACurrency(String line) {
        assertThatThrownBy(() -> read(line))
                .hasMessageContaining("decisions/fixture")
                .hasMessageContaining("currency");
    }

    @ParameterizedTest
    @CsvSource({
        "USD, 0.00, more than 0",
        "USD, -1, more than 0",
        "USD, 1000000.01, at most",
        "USD, 19.995, 2 decimals",
        "JPY, 10.5, 0 decimals",
        "BHD, 10.5555, 3 decimals"
    })
    @DisplayName("A price of nothing, less, too much, or smaller than the smallest coin is refused")
    void refusesPricesThatNobodyPays(String currency, BigDecimal price, String told) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue(currency, List.of(service("advice", CatalogueItem.Unit.HOURS, price))))
                .withMessageContaining("advice")
                .withMessageContaining(told);
    }

    @Test
    @DisplayName("CT-5 A share of the licence price has no price of its own; anything else has one")
    void hasAPriceOrNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service("share", CatalogueItem.Unit.LICENCE_PRICE, BigDecimal.TEN))
                .withMessageContaining("share");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service("advice", CatalogueItem.Unit.FIXED, null))
                .withMessageContaining("advice");
    }

    @Test
    @DisplayName("Codes are unique and made of plain words, and nobody sells fifty-one services")
    void refusesCodesNobodyCanSay() {
        CatalogueItem advice = service("advice", CatalogueItem.Unit.HOURS, BigDecimal.TEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue("USD", List.of(advice, advice)))
                .withMessageContaining("one code");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service("Advice!", CatalogueItem.Unit.HOURS, BigDecimal.TEN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue("USD", Collections.nCopies(51, advice)))
                .withMessageContaining("50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://plain.example", "javascript:alert(1)", "file:///etc/passwd", "https://a b"})
    @DisplayName("A service links to an https address or to nothing")
    void refusesOtherLinks(String link) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new CatalogueItem("a", "A", "A.", CatalogueItem.Unit.FIXED, BigDecimal.ONE, link, true))
                .withMessageContaining("https");
    }

    private static CatalogueItem service(String code, CatalogueItem.Unit unit, BigDecimal price) {
        return new CatalogueItem(code, "A service", "What it is.", unit, price, null, true);
    }

    private Desk read(String catalogue) throws IOException {
        Path folder = Files.createDirectories(models.resolve("decisions/fixture"));
        Files.writeString(folder.resolve("desk.yaml"), DESK + catalogue);
        return DeskFolders.read(models.toUri().toString()).get(DeskId.of("fixture"));
    }
}
