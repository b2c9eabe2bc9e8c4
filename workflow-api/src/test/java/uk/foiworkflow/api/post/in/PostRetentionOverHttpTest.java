package uk.foiworkflow.api.post.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.Council;

/** Only one copy lives: what was filed is the request's, and what was set aside ends. */
class PostRetentionOverHttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Council council = new Council();
    private Client client;

    @BeforeEach
    void july() {
        council.moveTo("2021-07-12");
        ConfigurableApplicationContext node = council.node("--foi.post.in.interval=200ms",
                "--foi.keys.shredding-interval=200ms");
        client = Council.client(node);
    }

    @AfterEach
    void close() throws IOException {
        council.close();
    }

    @Test
    void whatWasFiledIsOnItsRequestAloneAndIsKnownWhenItComesAgain() {
        String mail = Postbag.message("a@example.org", Postbag.id(), "Taxis", "", "What was spent on taxis?\r\n");
        String id = received(mail).json().get("id").stringValue();
        Answer filed = call("/api/post/" + id + "/filing", "application/json", """
                {"as": "request", "says": {"reference": "A-1",
                  "authority": {"name": "Anytown Council", "kind": "local-authority"},
                  "jurisdiction": "england", "regime": "FOIA",
                  "questions": [{"number": 1, "text": "What was spent on taxis?"}]}}""");
        assertThat(filed.status()).as(filed.response().body()).isEqualTo(200);

        await().atMost(PATIENCE).until(() -> count("keys.request_key WHERE stream = 'post/" + id + "'") == 0);

        assertThat(count("keys.shredded WHERE purged_at IS NULL")).as("the tables are not written anew for it").isOne();
        council.sql().sql("UPDATE keys.shredded SET destroyed_at = destroyed_at - interval '25 hours'").update();
        await().atMost(PATIENCE).until(() -> count("keys.shredded WHERE purged_at IS NULL") == 0);
        assertThat(count("files.file WHERE stream = 'post/" + id + "'")).isZero();
        assertThat(count("files.file WHERE stream = 'A-1'")).isEqualTo(1);
        assertThat(get("/api/requests/A-1/documents/1").response().body()).isEqualTo(mail);
        assertThat(get("/api/post/" + id).json().has("sender")).as("its words are gone").isTrue();
        assertThat(get("/api/post/" + id).response().body()).doesNotContain("a@example.org").contains("A-1");
        assertThat(received(mail).json().get("id").stringValue()).isEqualTo(id);
        assertThat(count("events.event WHERE type = 'PostReceived'")).isEqualTo(1);
        assertThat(client.get("", "/api/audit?type=PersonalDataShredded", "Authorization",
                Council.bearer("auditor", "auditor")).json().at("/items/0/sentence").stringValue())
                .startsWith("The words on record of post/" + id);
    }

    @Test
    void whatWasSetAsideEndsAfterHalfAYear() {
        String id = received(Postbag.message("a@example.org", Postbag.id(), "Offer", "", "Buy this.\r\n")).json()
                .get("id").stringValue();
        assertThat(call("/api/post/" + id + "/setting-aside", "application/json",
                "{\"reason\": \"not-a-request\", \"why\": \"An offer by A. Trader.\"}").status()).isEqualTo(200);
        council.moveTo("2022-01-08");
        assertThat(get("/api/post/" + id).json().get("subject").stringValue()).isEqualTo("Offer");

        council.moveTo("2022-01-09");

        await().atMost(PATIENCE).until(() -> count("keys.request_key WHERE stream = 'post/" + id + "'") == 0);
        assertThat(get("/api/post/" + id + "/original").status()).isEqualTo(410);
        assertThat(get("/api/post?state=set-aside").json().get("items")).isEmpty();
    }

    private Answer received(String mail) {
        return call("/api/post?arrived=2021-07-05", "message/rfc822", mail);
    }

    private Answer call(String path, String form, String body) {
        return client.send(client.call("", path, "Content-Type", form, "Authorization",
                Council.bearer("officer", "officer")).POST(BodyPublishers.ofString(body)));
    }

    private Answer get(String path) {
        return client.get("", path, "Authorization", Council.bearer("officer", "officer"));
    }

    private long count(String from) {
        return council.sql().sql("SELECT count(*) FROM " + from).query(Long.class).single();
    }
}
