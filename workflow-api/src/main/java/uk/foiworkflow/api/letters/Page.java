package uk.foiworkflow.api.letters;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import uk.foiworkflow.api.pdf.XmlText;
import uk.foiworkflow.document.Language;

/** A letter as a page of its own: what is sent by e-mail, printed, and made a PDF of. */
final class Page {

    private Page() {}

    static String of(Language language, String title, String style, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8"/>
                <title>%s</title>
                <meta name="subject" content="%s"/>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(language, XmlText.escaped(title), XmlText.escaped(title), style, body);
    }

    /** @throws IllegalArgumentException when a piece of a page is not well-formed */
    static void parse(String piece) {
        try {
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            SAXParser parser = parsers.newSAXParser();
            parser.parse(new InputSource(new StringReader("<div>" + piece + "</div>")), new DefaultHandler());
        } catch (SAXException e) {
            throw new IllegalArgumentException("it is not well-formed: " + e.getMessage(), e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
