package uk.foiworkflow.projections.topic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.disclosure.DisclosureStream;
import uk.foiworkflow.store.SealedEvent;

/**
 * What a record of the internal topic holds: an event as it is stored, or nothing. One that holds nothing says that every
 * event of its partition up to its position stands before it.
 *
 * @param position the event's own, or up to where there are no more events of this partition
 * @param event null where there is none
 */
public record InternalRecord(long position, @Nullable SealedEvent event) {

    private static final String POSITION = "position";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES).build();

    /**
     * The key of an event's record, by which all of a request are in one partition and in their order there: the reference
     * of the request, also of an entry of the disclosure log that was made out of it; else the name of the stream.
     */
    public static byte[] key(String stream) {
        return (DisclosureStream.is(stream) ? DisclosureStream.reference(stream) : stream)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The partition of a key, by the hash that Kafka's own producers use. */
    public static int partition(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    /** The value of an event's record. */
    public static byte[] value(SealedEvent event) {
        return JSON.writeValueAsBytes(event);
    }

    /** The headers of a record with that position. */
    public static List<Header> headers(long position) {
        return List.of(new RecordHeader(POSITION, ByteBuffer.allocate(Long.BYTES).putLong(position).array()));
    }

    /**
     * Reads a record of the internal topic.
     *
     * @param value null where it holds no event
     * @throws UnreadableRecord when it is not of this form
     */
    public static InternalRecord of(Headers headers, byte @Nullable [] value) {
        long position = position(headers);
        if (value == null) {
            return new InternalRecord(position, null);
        }
        try {
            @Nullable
            SealedEvent event = JSON.readValue(value, SealedEvent.class);
            // The word null reads as no event at all.
            if (event != null && event.position() == position) {
                return new InternalRecord(position, event);
            }
        } catch (JacksonException e) {
            // The words of the parser may be those of the record.
            throw new UnreadableRecord("its value is no stored event", e);
        }
        throw new UnreadableRecord("its value is no event of position " + position, null);
    }

    /**
     * The position that a record says.
     *
     * @throws UnreadableRecord when it says none
     */
    public static long position(Headers headers) {
        Header header = headers.lastHeader(POSITION);
        if (header == null || header.value() == null || header.value().length != Long.BYTES) {
            throw new UnreadableRecord("it has no header " + POSITION, null);
        }
        return ByteBuffer.wrap(header.value()).getLong();
    }
}
