package uk.foiworkflow.api.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.log.Checkpoint;
import uk.foiworkflow.log.Hash;
import uk.foiworkflow.log.Inclusion;
import uk.foiworkflow.log.Leaf;
import uk.foiworkflow.log.ReceiptCode;
import uk.foiworkflow.log.VerifierKey;

/** A requester, or anybody to whom they give their code, checks that the request was recorded. */
@EngineTest
class ReceiptsOverHttpTest {

    private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5}");
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final String SOMEBODY = "";
    /** It fits, and no event has it. */
    private static final String UNKNOWN = ReceiptCode.of(LocalDate.EPOCH, Hash.of(new byte[Hash.BYTES])).toString();

    @Autowired
    private DataSource writer;

    private final String reference = "RECEIPT-" + UUID.randomUUID();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    private void logged() {
        Answer logged = client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "%s",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "requester": {"name": "Ada Quarterstaff", "email": "ada@example.org"},
                 "questions": [{"number": 1, "text": "What did the taxis cost?"}]}""".formatted(reference, today));
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
    }

    private void past() {
        Answer brought = client.post("admin", "/api/chronologies", """
                {"reference": "%s", "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA", "requester": {"name": "Ada Quarterstaff"},
                 "questions": [{"number": 1, "text": "What did the taxis cost?"}],
                 "steps": [{"type": "received", "on": "2015-07-09"},
                           {"type": "responded", "on": "2015-07-27", "outcomes": [
                             {"question": 1, "held": "yes", "outcome": "disclosed", "answer": "0"}]},
                           {"type": "closed", "on": "2015-07-27"}]}""".formatted(reference));
        assertThat(brought.status()).as(brought.response().body()).isEqualTo(201);
    }

    private String code() {
        String letter = client.get("officer", "/api/requests/" + reference + "/letters/acknowledgement", "Accept",
                "text/html").response().body();
        Matcher code = CODE.matcher(letter);
        assertThat(code.find()).as(letter).isTrue();
        return code.group();
    }

    private String seen() {
        return client.get("officer", "/api/requests/" + reference).header("ETag");
    }

    private Answer receipt(String code) {
        return client.get(SOMEBODY, "/api/receipts/" + code);
    }

    private Answer page(String query, String... headers) {
        return client.get(SOMEBODY, "/receipt" + query, headers);
    }

    @Test
    void whoHasTheCodeLearnsThatTheRequestWasRecordedAndWhenAndNothingElse() {
        logged();
        String code = code();

        Answer answer = receipt(code.toLowerCase(Locale.ROOT).replace("-", ""));

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        JsonNode receipt = answer.json();
        assertThat(receipt.propertyNames()).containsExactlyInAnyOrder("code", "received", "recorded", "corrections",
                "proof");
        assertThat(receipt.get("code").stringValue()).isEqualTo(code);
        assertThat(receipt.get("received").stringValue()).isEqualTo(today.toString());
        assertThat(receipt.get("recorded").stringValue()).isEqualTo(today.toString());
        assertThat(receipt.get("corrections")).isEmpty();
        assertThat(receipt.toString() + page("?code=" + code).response().body()).doesNotContainIgnoringCase(reference)
                .doesNotContainIgnoringCase("quarterstaff").doesNotContainIgnoringCase("taxi")
                .doesNotContainIgnoringCase("anytown");
    }

    /** By docs/log.md alone: the code is of this day and this commitment, and that is in the log. */
    @Test
    void itProvesItselfToWhoeverTrustsTheLogsKeyAlone() {
        logged();
        JsonNode receipt = sealed(code());

        JsonNode proof = receipt.get("proof");
        Hash commitment = Hash.parse(proof.get("commitment").stringValue());
        Leaf leaf = new Leaf(proof.get("position").longValue(), Hash.parse(proof.get("stored").stringValue()),
                commitment);
        Checkpoint head = Checkpoint.open(proof.get("checkpoint").stringValue(),
                client.get("auditor", "/api/audit/keys").json().get("keys").valueStream()
                        .map(key -> VerifierKey.parse(key.stringValue())).toList());
        List<Hash> path = proof.get("path").valueStream().map(hash -> Hash.parse(hash.stringValue())).toList();
        assertThat(new Inclusion(leaf.position() - 1, head.size(), path).verifies(leaf.hash(), head.root())).isTrue();
        assertThat(ReceiptCode.of(LocalDate.parse(receipt.get("received").stringValue()), commitment))
                .hasToString(receipt.get("code").stringValue());
        assertThat(proof.get("shown").isNull()).isTrue();
    }

    /** Otherwise somebody could ask every minute, and see when anything happens to their case. */
    @Test
    void whatIsDoneAfterwardsChangesNothingInTheAnswer() {
        logged();
        String code = code();
        JsonNode before = sealed(code);

        client.post("officer", "/api/requests/" + reference + "/notes", """
                {"on": "%s", "text": "The account is with the finance team."}""".formatted(today));
        assertThat(client.post("auditor", "/api/audit/checkpoint", "").status()).isEqualTo(200);

        assertThat(receipt(code).json()).isEqualTo(before);
    }

    @Test
    void aDayOfReceiptThatWasCorrectedIsToldWithTheDayOfTheCorrection() {
        logged();
        String code = code();
        Answer corrected = client.post("officer", "/api/requests/" + reference + "/receipt-date", """
                {"on": "%s", "to": "%s", "why": "It lay in the post room."}""".formatted(today, today.minusDays(3)),
                "If-Match", seen());
        assertThat(corrected.status()).as(corrected.response().body()).isEqualTo(200);

        JsonNode receipt = receipt(code).json();

        assertThat(code()).isEqualTo(code);
        assertThat(receipt.get("received").stringValue()).isEqualTo(today.toString());
        assertThat(receipt.at("/corrections/0/received").stringValue()).isEqualTo(today.minusDays(3).toString());
        assertThat(receipt.at("/corrections/0/recorded").stringValue()).isEqualTo(today.toString());
        assertThat(page("?code=" + code).response().body()).contains("Day of receipt, corrected")
                .doesNotContain("post room");
    }

    @Test
    void aPastCaseSaysWhenItWasReceivedAndWhenItWasBroughtIn() {
        past();

        JsonNode receipt = receipt(code()).json();

        assertThat(receipt.get("received").stringValue()).isEqualTo("2015-07-09");
        assertThat(receipt.get("recorded").stringValue()).isEqualTo(today.toString());
    }

    @Test
    void onceThePersonalDataIsShreddedTheReceiptStandsAsItWas() {
        past();
        String code = code();
        JsonNode before = sealed(code);
        Answer shredded = client.post("head", "/api/requests/" + reference + "/shredding", """
                {"on": "%s", "ground": "retention"}""".formatted(today), "If-Match", seen());
        assertThat(shredded.status()).as(shredded.response().body()).isEqualTo(200);
        assertThat(client.get("officer", "/api/requests/" + reference).response().body())
                .doesNotContain("Quarterstaff");

        assertThat(receipt(code).json()).isEqualTo(before);
        assertThat(page("?code=" + code).response().body()).contains("9 July 2015");
    }

    @Test
    void whoTriesCodesLearnsNothing() {
        logged();
        ReceiptCode real = ReceiptCode.read(code());
        Hash commitment = Hash.parse(sealed(real.toString()).at("/proof/commitment").stringValue());
        Answer unknown = receipt(UNKNOWN);

        assertThat(unknown.status() + " " + unknown.problem()).isEqualTo("404 not-found");
        for (ReceiptCode near : List.of(ReceiptCode.of(today.plusDays(1), commitment),
                ReceiptCode.of(today.minusDays(1),
                        commitment))) {
            Answer answer = receipt(near.toString());
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().get("detail")).isEqualTo(unknown.json().get("detail"));
        }
        assertThat(page("?code=" + UNKNOWN).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00000-00000-00000-00000-00001", "%20", "UUUUU-UUUUU-UUUUU-UUUUU-UUUUU",
            "%F0%9F%92%A9",
            "%27%20OR%201=1", "RECEIPT-1"})
    void whatIsMistypedIsToldAsThat(String typed) {
        Answer answer = receipt(typed);

        assertThat(answer.status() + " " + answer.problem() + " " + answer.field())
                .isEqualTo("400 malformed-input code");
        Answer page = page("?code=" + typed);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.response().body()).contains("<title>There is a problem", "aria-invalid=\"true\"");
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    }

    @Test
    void nobodySignsInForItAndNothingElseIsOpen() {
        assertThat(page("").status()).isEqualTo(200);
        assertThat(client.send(client.call(SOMEBODY, "/receipt").HEAD()).status()).isEqualTo(200);
        assertThat(client.get("holder", "/receipt").status()).isEqualTo(200);
        for (String path : List.of("/api/receipts", "/api/receipts/", "/receipt/", "/receipts", "/api/receipts/a/b")) {
            assertThat(client.get(SOMEBODY, path).status()).as(path).isEqualTo(401);
        }
        assertThat(client.post(SOMEBODY, "/receipt", "{}").status()).isEqualTo(401);
        assertThat(client.post("officer", "/receipt", "{}").problem()).isEqualTo("method-not-allowed");
        assertThat(client.get(SOMEBODY, "/api/receipts/" + UNKNOWN + "?show=requester").problem())
                .isEqualTo("malformed-input");
    }

    @Test
    void thePageWorksWithoutScriptInEnglishAndInWelsh() throws NoSuchAlgorithmException {
        logged();
        String code = code();
        Answer english = page("?code=" + code);
        Answer welsh = page("?lang=cy&code=" + code);

        assertThat(english.response().body()).contains("<html lang=\"en\">", "<form action=\"receipt\" method=\"get\">",
                "<label for=\"code\">").doesNotContain("<script", "{{");
        assertThat(welsh.response().body()).contains("<html lang=\"cy\">", "Gwirio").doesNotContain("{{");
        assertThat(page("", "Accept-Language", "cy-GB").response().body()).contains("<html lang=\"cy\">");
        assertThat(page("?lang=%22%3E%3Cscript%3E").response().body()).contains("<html lang=\"en\">")
                .doesNotContain("<script");
        assertThat(page("?code=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").response().body()).doesNotContain("<script");
        Matcher style = STYLE.matcher(english.response().body());
        assertThat(style.find()).isTrue();
        assertThat(english.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(style.group(1).getBytes(StandardCharsets.UTF_8)))
                + "'");
        assertThat(english.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(english.header("Cache-Control")).contains("no-store");
    }

    @Test
    void oneLookIntoOneIndexFindsIt() {
        logged();
        String plan = String.join("\n", JdbcClient.create(writer).sql("EXPLAIN " + """
                SELECT position FROM events.event WHERE type = 'RequestReceived'
                AND substring(sha256('\\x666f692d776f726b666c6f772072656365697074203100'::bytea
                || int8send(happened_on - date '1970-01-01') || commitment) FROM 1 FOR 15) = ?""")
                .param(ReceiptCode.read(code()).bytes()).query(String.class).list());

        assertThat(plan).contains("event_receipt");
    }

    private JsonNode sealed(String code) {
        await().until(() -> !receipt(code).json().get("proof").isNull());
        return receipt(code).json();
    }
}
