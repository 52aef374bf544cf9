package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import com.sun.net.httpserver.HttpServer;
import io.casewright.DeskCustomer;
import io.casewright.customer.Role;
import io.casewright.desk.Desk;
import io.casewright.quote.LineDraft;
import io.casewright.quote.Pricing;
import io.casewright.quote.QuoteBook;
import io.casewright.quote.QuoteFixtures;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.Quotes;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** A quote on paper: complete, readable by everybody, and made without reading or fetching anything. */
class QuotePaperTests extends PortalTests {

    private final Desk desk = QuoteFixtures.sellingDesks().get(0);
    private final AtomicInteger fetched = new AtomicInteger();

    @TempDir
    Path folder;

    @Autowired
    QuoteFixtures quoted;

    @Autowired
    Quotes quotes;

    @Autowired
    QuoteBook book;

    HttpServer elsewhere;
    DeskCustomer customer;

    @BeforeEach
    void listen() throws IOException {
        customer = fixtures.coveredCustomer(desk);
        fixtures.becomes(customer.person(), customer, Role.ADMINISTRATOR);
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterEach
    void hangUp() {
        elsewhere.stop(0);
    }

    @Test
    @DisplayName(
            "C10 CT-8: markup and references in every text of a quote stay text on paper; nothing is read or fetched")
    void keepsTextText() throws Exception {
        String http = "http://127.0.0.1:" + elsewhere.getAddress().getPort();
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret-of-the-host");
        List<String> texts = List.of(
                "<img src=\"" + http + "/a.png\"/>",
                "<img src='" + secret.toUri() + "'/><object data='" + secret.toUri() + "'></object>",
                "<style>@import url(" + http + "/b.css);</style><script src='" + http + "/c.js'></script>",
                "[[${7*7}]] th:text=\"${7*7}\" &lt;b&gt; &xxe; <!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">");

        String text = text(pdf(sent(texts, texts.get(0) + "\n" + texts.get(1), texts.get(3))));

        for (String sent : texts) {
            assertThat(text.replaceAll("\\s+", "")).contains(sent.replaceAll("\\s+", ""));
        }
        assertThat(text).doesNotContain("the-secret-of-the-host");
        assertThat(fetched).hasValue(0);
    }

    @Test
    @DisplayName("C10: even markup that refers to files and addresses is printed without any of them")
    void fetchesNothing() throws Exception {
        String http = "http://127.0.0.1:" + elsewhere.getAddress().getPort();
        Path picture = folder.resolve("picture.png");
        ImageIO.write(new BufferedImage(5, 5, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Path style = Files.writeString(folder.resolve("style.css"), "p { display: none }");
        String page = "<html lang='en'><head><title>x</title><meta name='description' content='x'/>"
                + "<link rel='stylesheet' href='" + style.toUri() + "'/><link rel='stylesheet' href='" + http
                + "/s.css'/>"
                + "<style>@import url('" + http + "/i.css'); @font-face { font-family: F; src: url('" + http
                + "/f.ttf') } body { font-family: 'Paper'; background-image: url('" + http
                + "/bg.png') }</style></head>"
                + "<body><p>still here <img alt='a' src='" + picture.toUri() + "'/><img alt='b' src='" + http
                + "/i.png'/><img alt='c' src='jar:" + picture.toUri() + "!/x'/><object data='" + http + "/o'></object>"
                + "<iframe src='" + http + "/f'></iframe><a href='" + http + "/a'>link</a></p></body></html>";

        try (PDDocument paper = Loader.loadPDF(QuotePaper.printed(page))) {
            assertThat(new PDFTextStripper().getText(paper)).contains("still here");
            for (PDPage sheet : paper.getPages()) {
                assertThat(images(sheet.getResources())).isZero();
            }
        }
        assertThat(fetched).hasValue(0);
        assertThatThrownBy(() -> QuotePaper.printed("<!DOCTYPE html SYSTEM '" + style.toUri() + "'>" + page))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("CT-8: the paper has a title and a language, is tagged for those who hear it, and carries its letters")
    void isReadableByEverybody() throws Exception {
        QuoteNumber quote = quoted.sent(customer);

        try (PDDocument paper = Loader.loadPDF(pdf(quote))) {
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("Quote " + quote + ", version 1");
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(paper.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            for (PDPage sheet : paper.getPages()) {
                for (COSName name : sheet.getResources().getFontNames()) {
                    assertThat(sheet.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            Path kept = Path.of("target", "screenshots", "quote-paper.png");
            Files.createDirectories(kept.getParent());
            ImageIO.write(new PDFRenderer(paper).renderImageWithDPI(0, 96), "png", kept.toFile());
        }
    }

    @Test
    @DisplayName("CT-8: the page, the paper, the preview of sales and the API show the same totals")
    void agreesWithPageAndApi() throws Exception {
        QuoteNumber quote = quoted.priced(quoted.requested(customer), "3.33");
        MockHttpSession sales = staffSession(QuotePagesTests.seller(desk));
        byte[] preview = look(sales, "/staff/quotes/" + quote + "/preview")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        quoted.sent(quote);
        MockHttpSession buyer = signedIn(customer);
        String page =
                look(buyer, "/quotes/" + quote + "/1").andReturn().getResponse().getContentAsString();
        String api =
                look(buyer, "/api/quotes/" + quote).andReturn().getResponse().getContentAsString();

        assertThat(api).contains("\"subtotal\":\"59.99\"", "\"discount\":\"2.00\"", "\"total\":\"57.99\"");
        for (String shown :
                List.of("19.995", "59.99", "2.00", "57.99 " + desk.catalogue().currency())) {
            assertThat(page).contains(shown);
            assertThat(text(pdf(quote))).contains(shown);
            assertThat(text(preview)).contains(shown);
        }
    }

    /** A quote that the customer has, with a line for each text. */
    private QuoteNumber sent(List<String> lines, String note, String taxNote) {
        QuoteNumber quote = quoted.requested(customer);
        quoted.answers(quote, QuoteFixtures.terms(), List.of());
        quotes.estimate(quote);
        quotes.price(
                quote,
                QuoteFixtures.SALES,
                new Pricing(
                        book.view(quote).version(1).edit(),
                        lines.stream()
                                .map(line -> new LineDraft(line, "", "1", "pieces", "1"))
                                .toList(),
                        "",
                        note,
                        taxNote,
                        "30"));
        return quoted.sent(quote);
    }

    private byte[] pdf(QuoteNumber quote) throws Exception {
        return look(signedIn(customer), "/quotes/" + quote + "/1/pdf")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper);
        }
    }

    private static long images(PDResources resources) {
        long images = 0;
        for (COSName name : resources.getXObjectNames()) {
            images += resources.isImageXObject(name) ? 1 : 0;
        }
        return images;
    }

    @Test
    @DisplayName("C10: letters that are not on paper are shown as missing there, and the page says so")
    void losesNoLetterSilently() throws Exception {
        QuoteNumber quote = sent(List.of("Žluťoučký 日本 😀"), "", "");
        String page = "/quotes/" + quote + "/1";

        assertThat(text(pdf(quote)))
                .contains("Žluťoučký □□ □")
                .contains("□ stands for a letter that cannot be printed here");
        look(signedIn(customer), page).andExpect(content().string(containsString("日本 😀")));
        look(signedIn(customer), page).andExpect(content().string(containsString("cannot be printed there")));
        QuoteNumber plain = quoted.sent(customer);
        look(signedIn(customer), "/quotes/" + plain + "/1")
                .andExpect(content().string(not(containsString("cannot be printed there"))));
    }
}
