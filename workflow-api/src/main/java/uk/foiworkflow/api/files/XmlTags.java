package uk.foiworkflow.api.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The start tags, and the words, of a part of an office file, one after the other. No entity is read from anywhere. */
final class XmlTags {

    private static final XMLInputFactory FACTORY = factory();

    private XmlTags() {}

    /** A start tag. */
    record Tag(XMLStreamReader reader) {

        String name() {
            return reader.getLocalName();
        }

        /** Whether it is called so. */
        boolean is(String name) {
            return reader.getLocalName().equals(name);
        }

        /** The attribute of that local name; null when there is none. */
        @Nullable
        String attribute(String name) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals(name)) {
                    return reader.getAttributeValue(i);
                }
            }
            return null;
        }

        /** Whether the attribute says yes. */
        boolean says(String name) {
            String value = attribute(name);
            return "1".equals(value) || "true".equals(value) || "on".equals(value);
        }
    }

    /** @throws IOException when it is no XML, or more than may be looked through */
    static void each(InputStream part, Budget budget, Consumer<Tag> tag) throws IOException {
        each(part, budget, tag, (element, text) -> {
        });
    }

    /** The same, with the words in each element; long ones come in parts. */
    static void each(InputStream part, Budget budget, Consumer<Tag> tag, BiConsumer<String, String> words)
            throws IOException {
        budget.step();
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(part);
            String within = "";
            while (reader.hasNext()) {
                budget.step();
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    within = reader.getLocalName();
                    tag.accept(new Tag(reader));
                } else if (event == XMLStreamReader.CHARACTERS && !reader.isWhiteSpace()) {
                    words.accept(within, reader.getText());
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof TooMuch much) {
                throw much;
            }
            throw new IOException(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
