package uk.foiworkflow.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.api.Council;
import uk.foiworkflow.api.embedded.ChildProcess;

/** The whole trail of a large council, as a stream. */
class LongStreamsTest {

    private static final int LINES = 60_000;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Council council;
    private static ConfigurableApplicationContext node;

    @BeforeAll
    static void fill() {
        council = new Council();
        council.moveTo("2021-07-12");
        node = council.node();
        council.sql()
                .sql("""
                        INSERT INTO views.trail (position, reference, sequence, type, sentence, happened_on, recorded_at, actor,
                            role, command, questions, late, imported)
                        SELECT n, 'L-' || n / 10, n % 10, 'NoteAdded', repeat('A long sentence. ', 100), DATE '2021-07-09',
                            TIMESTAMPTZ '2021-07-09T10:00:00Z' + n * INTERVAL '1 second', 'jo', 'officer', 'AddNote', '{1}', false,
                            false
                        FROM generate_series(1, :lines) AS n""")
                .param("lines", LINES).update();
        council.sql().sql("UPDATE views.position SET position = :lines WHERE projection = 'trail'")
                .param("lines", LINES)
                .update();
    }

    @AfterAll
    static void close() throws IOException {
        council.close();
    }

    @Test
    void aStreamOfAHundredMegabytesGoesThroughASmallHeap() throws Exception {
        try (ChildProcess small = council.small("2026-07-09", 96)) {
            String port = small.await(line -> line.contains("Tomcat started on port")).replaceAll(".*port (\\d+).*",
                    "$1");

            assertThat(lines(stream(port, "application/x-ndjson"))).isEqualTo(LINES);
            assertThat(lines(stream(port, "text/csv"))).isEqualTo(LINES + 1);
        }
    }

    @Test
    void aStreamThatBreaksOffDoesNotLookLikeAWholeOne() throws Exception {
        String port = String.valueOf(node.getEnvironment().getProperty("local.server.port"));
        try (BufferedReader ndjson = reader(stream(port, "application/x-ndjson"));
                BufferedReader csv = reader(stream(port, "text/csv"))) {
            assertThat(ndjson.readLine()).contains("\"position\":1,");
            assertThat(csv.readLine()).startsWith("position,");

            council.sql().sql("ALTER TABLE views.trail RENAME TO trail_away").update();

            try {
                assertThat(JsonMapper.shared().readTree(last(ndjson)).at("/problem/status").intValue()).isEqualTo(500);
                assertThatThrownBy(() -> last(csv)).isInstanceOf(IOException.class);
            } finally {
                council.sql().sql("ALTER TABLE views.trail_away RENAME TO trail").update();
            }
        }
    }

    private static BufferedReader reader(HttpResponse<InputStream> answer) {
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static long lines(HttpResponse<InputStream> answer) throws IOException {
        try (BufferedReader lines = reader(answer)) {
            return lines.lines().count();
        }
    }

    private static String last(BufferedReader lines) throws IOException {
        String last = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            last = line;
        }
        return last;
    }

    private static HttpResponse<InputStream> stream(String port, String form) throws Exception {
        HttpResponse<InputStream> answer = HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port
                + "/api/audit")).header("Authorization", Council.bearer("ada", "auditor")).header("Accept", form)
                .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }
}
