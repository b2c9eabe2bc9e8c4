package uk.foiworkflow.api.disclosure;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import uk.foiworkflow.api.disclosure.PublicLogController.Parameters;
import uk.foiworkflow.api.disclosure.PublicLog.Page;
import uk.foiworkflow.projections.disclosure.LogEntry;

/**
 * The log as an Atom feed (RFC 4287), page by page (RFC 5005). An entry is known for ever by its own id; the feed by one that
 * follows from its address and from what is asked of it.
 *
 * @param address of the engine as the public reaches it
 * @param feed the path of the feed
 * @param log the path of the log
 */
record AtomFeed(String address, String feed, String log) {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String UUID_URN = "urn:uuid:";
    private static final Pattern NOT_IN_XML = Pattern
            .compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /** The feed with that page. */
    byte[] of(Parameters asked, Page page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes,
                    StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "id", UUID_URN + UUID.nameUUIDFromBytes(
                    address(asked, null, null).getBytes(StandardCharsets.UTF_8)));
            element(xml, "title", "Disclosure log");
            Instant latest = page.entries().stream().map(LogEntry::published).max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH);
            element(xml, "updated", date(Objects.requireNonNullElse(page.standing().changed(), latest)));
            link(xml, "self", address(asked, asked.after(), asked.limit()), "application/atom+xml");
            link(xml, "first", address(asked, null, asked.limit()), "application/atom+xml");
            if (page.next() != null) {
                link(xml, "next", address(asked, page.next(), asked.limit()), "application/atom+xml");
            }
            for (LogEntry entry : page.entries()) {
                entry(xml, entry);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void entry(XMLStreamWriter xml, LogEntry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", UUID_URN + entry.id());
        element(xml, "title", entry.title());
        element(xml, "published", date(entry.published()));
        element(xml, "updated", date(entry.published()));
        xml.writeStartElement("author");
        element(xml, "name", entry.authority());
        xml.writeEndElement();
        link(xml, "alternate", address + log + "/" + entry.id(), "application/json");
        for (LogEntry.PublishedDocument document : entry.documents()) {
            link(xml, "enclosure", address + log + "/" + entry.id() + "/documents/" + document.number(),
                    document.mediaType());
        }
        if (entry.subject() != null) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", fit(entry.subject()));
        }
        element(xml, "summary",
                entry.questions().stream().map(LogEntry.PublishedQuestion::asked).collect(Collectors.joining("\n")));
        element(xml, "content", entry.questions().stream().map(AtomFeed::words).collect(Collectors.joining("\n\n")));
        xml.writeEndElement();
    }

    private static String words(LogEntry.PublishedQuestion told) {
        return told.asked() + "\n" + told.answer() + (told.exemptions().isEmpty()
                ? ""
                : "\n(" + told.outcome() + ": " + String.join(", ", told.exemptions()) + ")");
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(fit(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    private static String date(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** What XML cannot hold is left out. */
    private static String fit(String text) {
        return NOT_IN_XML.matcher(text).replaceAll("");
    }

    private String address(Parameters asked, @Nullable String after, @Nullable Integer limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "q", asked.q());
        put(values, "subject", asked.subject());
        put(values, "year", asked.year());
        put(values, "after", after);
        put(values, "limit", limit);
        var uri = UriComponentsBuilder.fromUriString(address + feed);
        values.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(values).toUriString();
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
