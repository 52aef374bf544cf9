package io.casewright.engine.gate;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An XML file, read so that it cannot mean anything else to the engine's own readers: one encoding, no document type,
 * no entities, no instructions to processors.
 */
record XmlText(String file, Document document) {

    private static final Pattern DECLARED = Pattern.compile("^<\\?xml\\s[^>]*encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private static final int DEEPEST = 60;

    static XmlText read(String file, byte[] bytes) {
        String text = utf8(bytes);
        try {
            Document document = reader().parse(new InputSource(new StringReader(text)));
            refuseInstructions(document, 0);
            return new XmlText(file, document);
        } catch (SAXException | IOException broken) {
            throw new Unreadable(
                    "It is no XML that we read: " + broken.getMessage(), "Save it with Camunda Modeler and try again.");
        }
    }

    private static String utf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var declared = DECLARED.matcher(text);
            if (text.indexOf('\0') >= 0 || declared.find() && !declared.group(1).equalsIgnoreCase("UTF-8")) {
                throw notUtf8();
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw notUtf8();
        }
    }

    private static Unreadable notUtf8() {
        return new Unreadable("It is not written in UTF-8.", "Save it in UTF-8, as Camunda Modeler does.");
    }

    private static DocumentBuilder reader() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // the default one writes to the console
            return builder;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("Every JDK reads XML.", impossible);
        }
    }

    private static void refuseInstructions(Node node, int depth) {
        if (depth > DEEPEST) {
            throw new Unreadable("It is nested more deeply than anything that is drawn.", "Draw it anew.");
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                throw new Unreadable(
                        "It instructs a processor: <?" + child.getNodeName() + "?>.", "Remove that instruction.");
            }
            refuseInstructions(child, depth + 1);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** Every element, the root first. */
    List<Element> elements() {
        var found = document.getElementsByTagNameNS("*", "*");
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    /** The element's attributes, without the declarations of namespaces. */
    static Stream<Attr> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(i -> (Attr) attributes.item(i))
                .filter(attribute -> !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI()));
    }

    /** What the element itself says, in one piece as the engine reads it: whatever stands between the pieces. */
    static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    /** The id of the element, or of the nearest one around it that has one. */
    static String idAround(Element element) {
        for (Node node = element; node instanceof Element here; node = node.getParentNode()) {
            if (here.hasAttribute("id")) {
                return here.getAttribute("id");
            }
        }
        return element.getLocalName();
    }
}
