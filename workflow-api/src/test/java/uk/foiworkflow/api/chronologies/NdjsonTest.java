package uk.foiworkflow.api.chronologies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.api.json.StrictJson;

class NdjsonTest {

    private record Case(String reference) implements PastCase {

        @Override
        public Arrival bringIn() {
            if (reference.equals("broken")) {
                throw new IllegalStateException("the secret of the store");
            }
            return reference.startsWith("old") ? Arrival.UNCHANGED : Arrival.IMPORTED;
        }
    }

    @Test
    void rubbishInTheMiddleTakesNoOtherLineWithIt() throws IOException {
        List<JsonNode> answers = answers("""
                {"reference": "new-1"}
                {rubbish

                {"reference": "old-1"}\r
                {"reference": 5}
                {"reference": "new-2"}""");

        assertThat(answers).extracting(a -> a.get("line").intValue()).containsExactly(1, 2, 4, 5, 6);
        assertThat(answers).extracting(a -> a.get("status").stringValue()).containsExactly("imported", "rejected",
                "unchanged", "rejected", "imported");
        assertThat(answers.get(3).at("/problem/errors/0/field").stringValue()).isEqualTo("reference");
        assertThat(answers.getFirst().get("reference").stringValue()).isEqualTo("new-1");
    }

    @Test
    void aFaultOfOursIsToldOfItsLineAlone() throws IOException {
        List<JsonNode> answers = answers("{\"reference\": \"broken\"}\n{\"reference\": \"new\"}\n");

        assertThat(answers.getFirst().at("/problem/status").intValue()).isEqualTo(500);
        assertThat(answers.getFirst().get("reference").stringValue()).isEqualTo("broken");
        assertThat(answers.getFirst().toString()).doesNotContain("secret");
        assertThat(answers.getLast().get("status").stringValue()).isEqualTo("imported");
    }

    @Test
    void aLineWithoutEndIsPassedOverWithoutBeingKept() throws IOException {
        List<JsonNode> answers = answers("x".repeat(3 << 20) + "\n{\"reference\": \"new\"}\n");

        assertThat(answers.getFirst().at("/problem/status").intValue()).isEqualTo(413);
        assertThat(answers.getLast().get("status").stringValue()).isEqualTo("imported");
    }

    @Test
    void anEmptyStreamIsAnsweredWithNothing() throws IOException {
        assertThat(answers("")).isEmpty();
        assertThat(answers("\n \n")).isEmpty();
    }

    @Test
    void eachLineIsAnsweredBeforeTheNextIsThere() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream first = bytes("{\"reference\": \"new-1\"}\n");
        InputStream second = new InputStream() {

            @Override
            public int read() {
                assertThat(out.toString(StandardCharsets.UTF_8)).contains("new-1");
                return -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return read();
            }
        };
        ndjson().answer(new SequenceInputStream(first, second), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\n");
    }

    private static List<JsonNode> answers(String lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ndjson().answer(bytes(lines), out);
        return out.toString(StandardCharsets.UTF_8).lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static Ndjson ndjson() {
        return new Ndjson(JsonMapper.shared(), line -> StrictJson.read(line, Case.class));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
