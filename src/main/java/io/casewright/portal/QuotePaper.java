package io.casewright.portal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A quote on paper, made from the template of its page. Nothing is read or fetched while it is made (C10), whatever
 * stands in it: the letters come from the class path, and everything else is denied.
 */
@Component
class QuotePaper {

    private static final int REGULAR = 400;

    private final ITemplateEngine templates;
    private final PaperLetters letters;

    QuotePaper(ITemplateEngine templates, PaperLetters letters) {
        this.templates = templates;
        this.letters = letters;
    }

    byte[] of(QuoteSheetView sheet) {
        Map<String, Object> shown = Map.of("sheet", sheet, "complete", complete(sheet));
        return printed(letters.printable(templates.process("quote/paper", new Context(Locale.ENGLISH, shown))));
    }

    /** Whether every letter of it is on paper. */
    boolean complete(QuoteSheetView sheet) {
        return letters.haveAll(sheet.toString());
    }

    /** @param page well-formed */
    static byte[] printed(String page) {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        PdfRendererBuilder printer = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .useFont(PaperLetters::letters, "Paper", REGULAR, FontStyle.NORMAL, true)
                .useUriResolver((base, address) -> null)
                .useProtocolsStreamImplementation(
                        address -> {
                            throw new IllegalStateException("A quote refers to nothing outside it.");
                        },
                        "http",
                        "https",
                        "file",
                        "jar",
                        "ftp",
                        "data")
                .withW3cDocument(parsed(page), null)
                .toStream(paper);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            printer.useExternalResourceAccessControl((address, type) -> false, when);
        }
        try {
            printer.run();
        } catch (IOException failed) {
            throw new UncheckedIOException("A quote could not be put on paper.", failed);
        }
        return paper.toByteArray();
    }

    private static Document parsed(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalStateException("The template of quotes is not well-formed.", broken);
        }
    }
}
