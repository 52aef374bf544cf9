package io.casewright.portal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
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

    /** Embedded, so that every reader shows the same; it comes with PDFBox and may be passed on (OFL). */
    private static final String LETTERS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int REGULAR = 400;

    private final ITemplateEngine templates;

    QuotePaper(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] of(QuoteSheetView sheet) {
        return printed(templates.process("quote/paper", new Context(Locale.ENGLISH, Map.of("sheet", sheet))));
    }

    /** @param page well-formed */
    static byte[] printed(String page) {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        PdfRendererBuilder printer = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .useFont(QuotePaper::letters, "Paper", REGULAR, FontStyle.NORMAL, true)
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

    private static InputStream letters() {
        InputStream letters = PDDocument.class.getResourceAsStream(LETTERS);
        if (letters == null) {
            throw new IllegalStateException("The letters for quotes are not on the class path.");
        }
        return letters;
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
