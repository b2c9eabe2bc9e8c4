package uk.foiworkflow.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Council;
import uk.foiworkflow.api.witness.TimeStampServer;
import uk.foiworkflow.log.SigningKey;

/** What a node of a council gives out, and what it does not, by what it has: a key, a place for it, witnesses, a policy. */
class EvidenceOfANodeTest {

    private static final Pattern RECEIPT = Pattern.compile("\"receipt\":\"([^\"]+)\"");

    private final Council council = new Council();
    private final String key = SigningKey.generate("foi.council.example/log").secret();

    @TempDir
    private Path directory;

    @AfterEach
    void close() throws IOException {
        council.close();
    }

    @Test
    void withoutAKeyOrAPlaceForItNothingIsGivenAndNothingIsOnRecord() throws IOException {
        council.moveTo("2021-10-01");
        Client keyless = Council.client(council.node());
        bringIn(keyless);

        assertThat(new String(evidence(keyless, "ico").body(), StandardCharsets.UTF_8)).contains("unavailable",
                "no key of the log");

        Client full = Council.client(council.node("--foi.log.key=" + key,
                "--foi.evidence.directory=" + Files.createFile(directory.resolve("no-directory"))));
        HttpResponse<byte[]> answer = evidence(full, "ico");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("could not be written")
                .doesNotContain("room");
        assertThat(exports()).isZero();
    }

    @Test
    void witnessesVouchAndTheSeniorAreNamed() throws IOException {
        council.moveTo("2021-10-01");
        Path archive = Files.createDirectory(directory.resolve("archive"));
        Path spool = Files.createDirectory(directory.resolve("spool"));
        Client client = Council.client(council.node("--foi.log.key=" + key, "--foi.log.witnesses.directory=" + archive,
                "--foi.log.witnesses.interval=100ms", "--foi.evidence.officers=hannah",
                "--foi.evidence.directory=" + spool));
        bringIn(client);
        does(client, "hannah", "officer", "acknowledgement", "{\"on\": \"2021-09-30\"}");
        does(client, "olive", "officer", "review", "{\"on\": \"2021-09-30\", \"grounds\": \"All of it.\"}");
        await().until(() -> council.sql().sql("SELECT count(*) FROM events.lodging")
                .query(Long.class).single() > 0);

        HttpResponse<byte[]> answer = evidence(client, "requester");

        assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
        assertThat(Verifier.verify(answer.body()).words()).startsWith("VALID.")
                .contains("directory was given the head of", "which this log continues");
        assertThat(Zip.of(answer.body()).text("data/events.jsonl")).contains("\"actor\":\"hannah\"")
                .doesNotContain("olive");
        assertThat(Zip.of(answer.body()).text("data/export.json")).contains("\"by\":\"officer\"");
        try (Stream<Path> left = Files.list(spool)) {
            assertThat(left).isEmpty();
        }
        assertThat(exports()).isEqualTo(1);

        council.sql().sql("DELETE FROM keys.request_key WHERE stream = ?").param(Barnet.REFERENCE).update();

        assertThat(evidence(client, "ico").statusCode()).isEqualTo(410);
        assertThat(exports()).isEqualTo(1);
    }

    @Test
    void aTimeStampTellsWhenTheHeadWasThere() throws IOException, GeneralSecurityException {
        council.moveTo("2021-10-01");
        try (TimeStampServer authority = new TimeStampServer()) {
            Client client = Council.client(council.node("--foi.log.key=" + key,
                    "--foi.log.witnesses.time-stamps[0].name=clock",
                    "--foi.log.witnesses.time-stamps[0].url=" + authority.address(),
                    "--foi.log.witnesses.time-stamps[0].certificates=" + authority.root(directory),
                    "--foi.log.witnesses.interval=100ms"));
            bringIn(client);
            await().until(() -> council.sql().sql("SELECT count(*) FROM events.lodging").query(Long.class)
                    .single() > 0);
            byte[] bundle = evidence(client, "ico").body();

            assertThat(Verifier.verify(bundle).words()).startsWith("VALID.")
                    .containsPattern(
                            "That head was there at 20[0-9]{2}-[0-9-]+T[0-9:.]+Z, by a time-stamp of CN=Time,");
            // The last bytes are those of the signature; those of the time stand before them.
            assertThat(Verifier.verify(stamped(bundle, token -> token[token.length - 1] ^= 1)).words())
                    .contains("The time-stamp of clock does not hold: no certificate");
            assertThat(Verifier.verify(stamped(bundle, token -> token[time(token)] ^= 1)).words())
                    .contains("The time-stamp of clock does not hold: it was altered.");
            assertThat(Verifier.verify(stamped(bundle, token -> Arrays.fill(token, 30, token.length, (byte) 0xff)))
                    .words()).contains("The time-stamp of clock does not hold: it cannot be read.");
        }
    }

    /** The place of the minutes in the first time that a token tells, before those of its certificate. */
    private static int time(byte[] token) {
        return new String(token, StandardCharsets.ISO_8859_1).indexOf("\u0018\u000f20") + "xx202110011200".length();
    }

    private static byte[] stamped(byte[] bundle, Consumer<byte[]> change) {
        return Zip.of(bundle).changed("data/log/witnesses.jsonl", line -> RECEIPT.matcher(line).replaceAll(found -> {
            byte[] token = Base64.getDecoder().decode(found.group(1));
            change.accept(token);
            return "\"receipt\":\"" + Base64.getEncoder().encodeToString(token) + "\"";
        })).bytes();
    }

    private static void bringIn(Client client) {
        assertThat(client.send(call(client, "adam", "admin", "/api/chronologies", Barnet.chronology())).status())
                .isEqualTo(201);
    }

    private static void does(Client client, String user, String role, String step, String body) {
        Client.Answer answer = client
                .send(call(client, user, role, "/api/requests/" + Barnet.REFERENCE + "/" + step, body));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }

    private long exports() {
        return council.sql().sql("SELECT count(*) FROM events.event WHERE type = 'EvidenceExported'").query(Long.class)
                .single();
    }

    private static HttpRequest.Builder call(Client client, String user, String role, String path, String body) {
        return client.call("", path, "Authorization", Council.bearer(user, role))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<byte[]> evidence(Client client, String profile) throws IOException {
        HttpRequest asked = call(client, "olive", "officer", "/api/requests/" + Barnet.REFERENCE + "/evidence",
                "{\"profile\": \"" + profile + "\"}").build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(asked, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
