package uk.foiworkflow.projections.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.store.SealedEvent;

class InternalRecordTest {

    private static final SealedEvent EVENT = new SealedEvent(17, "FOI-1", 3, new UUID(1, 2),
            Instant.parse("2026-03-02T09:15:30.123456Z"), LocalDate.of(2026, 3, 2), "NoteAdded", 1,
            "{\"text\":\"\\u0001 é \\\" 𝄞\"}", "{\"n\":1.0e3}", new byte[]{1, -1}, new byte[]{2});

    @Test
    void theVeryBytesComeBack() {
        InternalRecord read = InternalRecord.of(headers(17), InternalRecord.value(EVENT));

        assertThat(read.position()).isEqualTo(17);
        assertThat(read.event()).usingRecursiveComparison().isEqualTo(EVENT);
    }

    @Test
    void aRecordMayHoldNoEvent() {
        assertThat(InternalRecord.of(headers(18), null)).isEqualTo(new InternalRecord(18, null));
    }

    @Test
    void whatIsNotOfThisFormIsRefusedAndSaysNothingOfWhatItHolds() {
        byte[] value = InternalRecord.value(EVENT);

        assertThatThrownBy(() -> InternalRecord.of(new RecordHeaders(), value)).isInstanceOf(UnreadableRecord.class)
                .hasMessage("it has no header position");
        assertThatThrownBy(() -> InternalRecord.of(headers(18), value)).isInstanceOf(UnreadableRecord.class)
                .hasMessage("its value is no event of position 18");
        for (String other : new String[]{"", "{}", "[]", "null", "secret words", "{\"position\":17}",
                new String(value, StandardCharsets.UTF_8).replace("\"NoteAdded\"", "null")}) {
            assertThatThrownBy(() -> InternalRecord.of(headers(17), other.getBytes(StandardCharsets.UTF_8)))
                    .as(other).isInstanceOf(UnreadableRecord.class).hasMessageStartingWith("its value is no ")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void whatBelongsToOneRequestHasOneKey() {
        assertThat(InternalRecord.key("2026/17-1")).asString().isEqualTo("2026/17-1");
        assertThat(InternalRecord.key("disclosure/FOI-1/2")).asString().isEqualTo("FOI-1");
        assertThat(InternalRecord.key("FOI-1")).asString().isEqualTo("FOI-1");
        assertThat(InternalRecord.key("access/2026-07/node")).asString().isEqualTo("access/2026-07/node");
    }

    private static Headers headers(long position) {
        return new RecordHeaders(InternalRecord.headers(position));
    }
}
