package uk.foiworkflow.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.law.Rulebook;

@EngineTest
class ExemptionsTest {

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void aClient() {
        client = new Client(port);
    }

    @Test
    @Rulebook({"R6-nature", "R6-dated"})
    void theCatalogueIsThatOfTheDay() {
        JsonNode now = client.get("holder", "/api/exemptions?regime=FOIA&on=2021-07-09").json().path("exemptions");
        JsonNode then = client.get("admin", "/api/exemptions?regime=FOIA&on=2010-01-01").json().path("exemptions");

        assertThat(now).filteredOn(entry -> entry.path("citation").asString().equals("s43(2)")).singleElement()
                .satisfies(entry -> {
                    assertThat(entry.path("basis").asString()).isEqualTo("prejudice");
                    assertThat(entry.path("nature").asString()).isEqualTo("qualified");
                    assertThat(entry.path("ncnd").asString()).isEqualTo("s43(3)");
                    assertThat(entry.path("records")).extracting(JsonNode::asString)
                            .containsExactlyInAnyOrder("prejudice", "public-interest", "third-party");
                });
        assertThat(then).extracting(entry -> entry.path("citation").asString()).doesNotContain("s22A", "s37(1)(ac)");
    }

    @Test
    @Rulebook({"R6-opinion", "R6-public-interest"})
    void section36WithoutAnOpinionDoesNotGoOut() {
        Walk walk = Walk.logged(client, "EXEMPT-1").step("officer", "questions/1/decision", """
                {"on": "2021-07-20", "held": "yes", "outcome": "withheld", "exemptions": ["s36(2)(b)(i)"],
                 "reasons": "Advice would be less free."}""").step("officer", "drafts", """
                {"on": "2021-07-21", "text": "We hold the information ..."}""").step("approver",
                "drafts/1/clearance", """
                        {"on": "2021-07-22"}""");
        Answer refused = walk.attempt("officer", "response", """
                {"on": "2021-07-27", "draft": 1, "questions": [1],
                 "notice": {"complaintsProcedure": true, "commissionerRight": true, "publicInterestReasons": true}}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().body()).contains("R6-opinion", "R6-public-interest");
    }

    @Test
    @Rulebook("R6-ncnd")
    void whatMustBeConfirmedIsNotLeftOpen() {
        Walk walk = Walk.logged(client, "EXEMPT-3").step("officer", "questions/1/decision", """
                {"on": "2021-07-20", "held": "ncnd", "outcome": "withheld", "exemptions": ["s21"],
                 "reasons": "It is on our website, if we have it."}""");
        Answer refused = walk.attempt("officer", "response", """
                {"on": "2021-07-27", "questions": [1],
                 "notice": {"complaintsProcedure": true, "commissionerRight": true}}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().body()).contains("R6-ncnd", "FOIA s.2(1)");
    }

    @Test
    void theLedgerShowsTheWordsToThoseWhoMaySeeTheCase() {
        Walk.logged(client, "EXEMPT-2").step("officer", "questions/2/exemptions", """
                {"on": "2021-07-12", "exemption": "s41", "item": "Annex B"}""").step("officer",
                "questions/2/exemptions/third-party-reply", """
                        {"on": "2021-07-13", "exemptions": ["s41"], "party": "Acme Ltd", "ownWords": "We object."}""");
        Answer ledger = client.get("officer", "/api/requests/EXEMPT-2/exemptions");

        assertThat(ledger.status()).as(ledger.response().body()).isEqualTo(200);
        JsonNode row = ledger.json().path("rows").path(0);
        assertThat(row.path("item").asString()).isEqualTo("Annex B");
        assertThat(row.path("state").asString()).isEqualTo("claimed");
        assertThat(row.path("nature").asString()).isEqualTo("absolute");
        assertThat(row.path("thirdParties").path(0).path("ownWords").asString()).isEqualTo("We object.");
        assertThat(client.get("holder", "/api/requests/EXEMPT-2/exemptions").status()).isIn(403, 404);
        assertThat(client.get("admin", "/api/requests/EXEMPT-2/exemptions").status()).isEqualTo(403);
        assertThat(client.get("officer", "/api/requests/EXEMPT-2/exemptions?asOf=2021-01-01T00:00:00Z").status())
                .isEqualTo(404);
    }
}
