package uk.foiworkflow.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

/** What an auditor asks of the trail of everything, and in which form. */
@EngineTest
class AuditOverHttpTest {

    private static final String AUDIT = "/api/audit?";

    private final String reference = "AUDITED-" + UUID.randomUUID();
    private final String mine = "reference=" + reference;

    private Client client;
    private String seen = "\"0\"";

    /** A request that is reviewed by who decided it, for a reason that a spreadsheet would take for a formula. */
    @BeforeEach
    void aCaseThatAnAuditorLooksAt(@LocalServerPort int port) {
        client = new Client(port);
        assertThat(client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "2021-07-09",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "What did the taxis cost?"},
                               {"number": 2, "text": "Who took them?"}]}""".formatted(reference)).status())
                .isEqualTo(201);
        step("officer", "notes", "{\"on\": \"2021-07-12\", \"text\": \"He said \\\"no\\\", and rang off.\"}");
        step("officer", "questions/1/decision", """
                {"on": "2021-07-20", "held": "yes", "outcome": "disclosed", "answer": "£1,204.50"}""");
        step("officer", "questions/2/decision", """
                {"on": "2021-07-20", "held": "yes", "outcome": "withheld", "exemptions": ["s40(2)/40(3A)(a)"],
                 "reasons": "The passengers would not expect it."}""");
        step("officer", "review", "{\"on\": \"2021-07-21\"}");
        step("head", "review/reviewer",
                """
                        {"on": "2021-07-22", "reviewer": "officer", "override": "=1 officer is left.", "why": "He knows it."}""");
    }

    @Test
    void everyFilterNarrowsTheTrailAndAllOfThemTogether() {
        assertThat(types(mine)).containsExactly("RequestReceived", "NoteAdded", "QuestionDecided", "QuestionDecided",
                "ReviewRequested", "ReviewerAppointed");
        assertThat(types(mine + "&actor=head")).containsExactly("ReviewerAppointed");
        assertThat(types(mine + "&role=officer&type=NoteAdded")).containsExactly("NoteAdded");
        assertThat(types(mine + "&role=reviewer")).isEmpty();
        assertThat(types(mine + "&question=2&type=QuestionDecided")).containsExactly("QuestionDecided");
        assertThat(types(mine + "&exemption=s40(2)")).containsExactly("QuestionDecided");
        assertThat(types(mine + "&exemption=s36")).isEmpty();
        assertThat(types(mine + "&happenedFrom=2021-07-12&happenedTo=2021-07-20")).containsExactly("NoteAdded",
                "QuestionDecided", "QuestionDecided");
        assertThat(types(mine + "&to=2021-12-31T00:00:00Z")).isEmpty();
        assertThat(types(mine + "&from=2021-12-31T00:00:00Z")).hasSize(6);
        assertThat(types(mine + "&late=true&override=true")).containsExactly("ReviewerAppointed");
        assertThat(types(mine + "&correction=true")).isEmpty();
        assertThat(types(mine + "&imported=true")).isEmpty();
        assertThat(types(mine + "&q=SAID%20%22NO")).containsExactly("NoteAdded");
        assertThat(types("q=said&actor=officer&type=NoteAdded&role=officer&late=true&imported=false&override=false"
                + "&correction=false&happenedFrom=2021-07-12&from=2021-12-31T00:00:00Z&" + mine))
                .containsExactly("NoteAdded");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            colour=red                        | colour
            role=queen                        | role
            type=RequestTeleported            | type
            reference=FOI%202021              | reference
            question=0                        | question
            question=one                      | question
            exemption=section+forty           | exemption
            happenedFrom=2021-02-30           | happenedFrom
            happenedTo=2021-07-09T00:00:00Z   | happenedTo
            from=2021-07-09                   | from
            to=tomorrow                       | to
            late=perhaps                      | late
            override=1                        | override
            actor=a&actor=b                   | actor
            after=-1                          | after
            limit=501                         | limit
            upTo=999999999                    | upTo
            """)
    void whatCannotBeAskedIsRefusedByItsName(String asked, String field) {
        for (String form : List.of("application/json", "application/x-ndjson", "text/csv")) {
            Client.Answer answer = client.get("auditor", AUDIT + asked, "Accept", form);

            assertThat(answer.status()).as(form).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("malformed-input");
            assertThat(answer.field()).isEqualTo(field);
        }
    }

    @Test
    void aPageStaysAsItWasWhateverIsRecordedAfterIt() {
        Client.Answer first = get(AUDIT + mine + "&limit=4");
        String upTo = first.header("Foi-Position");

        step("officer", "notes", "{\"on\": \"2021-07-23\", \"text\": \"Rang.\"}");

        assertThat(get(AUDIT + mine + "&limit=4").json()).isEqualTo(first.json());
        JsonNode rest = get(AUDIT + mine + "&limit=4&after=" + first.json().get("next") + "&upTo=" + upTo).json();
        assertThat(rest.get("items")).extracting(line -> line.get("type").stringValue())
                .containsExactly("ReviewRequested", "ReviewerAppointed");
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(get(AUDIT + mine + "&after=" + upTo).json().get("items")).hasSize(1);
    }

    @Test
    void aStreamHasEveryLineAsAPageHasIt() {
        List<JsonNode> lines = get(AUDIT + mine, "Accept", "application/x-ndjson").response().body().lines()
                .map(line -> JsonMapper.shared().readTree(line)).toList();

        assertThat(lines).containsExactlyElementsOf(get(AUDIT + mine).json().get("items"));
    }

    @Test
    void aSpreadsheetReadsItAndTakesNothingForAFormula() {
        Client.Answer csv = get(AUDIT + mine + "&actor=head", "Accept", "text/csv");

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.response().body().split("\r\n", -1)).hasSize(3).satisfies(lines -> {
            assertThat(lines[0]).isEqualTo("position,reference,sequence,type,sentence,on,recordedAt,actor,role,command,"
                    + "questions,late,correction,override,imported,why,corrects,correctedBy");
            assertThat(lines[1])
                    .contains("," + reference + ",5,ReviewerAppointed,\"officer was appointed to review, although")
                    .endsWith(",head,head,AppointReviewer,,true,false,true,false,'=1 officer is left.,,");
            assertThat(lines[2]).isEmpty();
        });
        assertThat(get(AUDIT + mine + "&q=no", "Accept", "text/csv").response().body())
                .contains(",\"A note was put on the file: “He said \"\"no\"\", and rang off.”.\",2021-07-12,");
        assertThat(get(AUDIT + "reference=" + UUID.randomUUID(), "Accept", "text/csv").response().body().lines())
                .hasSize(1);
    }

    @Test
    void theFormIsTheOneThatIsAcceptedAndJsonWhereAnyWillDo() {
        assertThat(get(AUDIT + mine, "Accept", "*/*").header("Content-Type")).isEqualTo("application/json");
        assertThat(get(AUDIT + mine, "Accept", "text/html, text/*;q=0.8").header("Content-Type"))
                .startsWith("text/csv");
        assertThat(client.get("auditor", AUDIT + mine, "Accept", "text/html").problem()).isEqualTo("not-acceptable");
        assertThat(client.get("auditor", AUDIT + mine + "&limit=3", "Accept", "text/csv").field()).isEqualTo("limit");
        Client.Answer head = client.send(client.call("auditor", AUDIT + mine, "Accept", "text/csv").method("HEAD",
                BodyPublishers.noBody()));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).startsWith("text/csv");
        assertThat(head.response().body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/overrides", "/late-entries", "/corrections", "/two-roles", "/sample?seed=a&size=1"})
    void nobodyButTheAuditorReadsIt(String report) {
        for (String user : List.of("officer", "head", "admin", "holder", "approver", "reviewer")) {
            assertThat(client.get(user, "/api/audit" + report).problem()).as(user).isEqualTo("not-allowed");
        }
        assertThat(client.get("auditor", "/api/audit" + report).status()).isEqualTo(200);
    }

    @Test
    void theStandingReportsShowWhatWasOverriddenEnteredLateAndCorrected() {
        assertThat(reported("overrides")).containsExactly("ReviewerAppointed");
        assertThat(get("/api/audit/overrides?" + mine).json().at("/items/0/why").stringValue())
                .isEqualTo("=1 officer is left.");
        assertThat(reported("late-entries")).hasSize(6);
        assertThat(reported("corrections")).isEmpty();

        step("head", "corrections", """
                {"on": "2021-07-23", "entry": 1, "why": "It was another requester."}""");

        assertThat(reported("corrections")).containsExactly("CorrectionMade");
        JsonNode note = get(AUDIT + mine + "&type=NoteAdded").json().at("/items/0");
        assertThat(note.get("correctedBy").intValue()).isEqualTo(6);
        assertThat(get("/api/audit/corrections?" + mine, "Accept", "text/csv").response().body())
                .contains("It was another requester.");
    }

    @Test
    void nobodyWhoHasOneRoleIsNamedForTwo() {
        assertThat(get("/api/audit/two-roles").json().get("items")).isEmpty();
        assertThat(get("/api/audit/two-roles", "Accept", "text/csv").response().body())
                .isEqualTo("reference,actor,roles,entries,first\r\n");
    }

    @Test
    void aPastCaseThatWasBroughtInIsMarkedAndIsNeitherLateNorOfWhoBroughtIt() {
        String past = "PAST-" + UUID.randomUUID();
        assertThat(client.post("admin", "/api/chronologies", Barnet.chronology(past, "")).status()).isEqualTo(201);

        assertThat(types("imported=true&reference=" + past)).hasSize(4);
        assertThat(types("imported=false&reference=" + past)).isEmpty();
        assertThat(types("late=true&reference=" + past)).isEmpty();
    }

    @Test
    void aSampleIsTheSameForWhoeverDrawsItAgainAndCanBeWorkedOutByHand() throws Exception {
        Client.Answer drawn = get("/api/audit/sample?seed=spot%20check&size=3");
        long upTo = drawn.json().get("upTo").longValue();
        String again = "/api/audit/sample?seed=spot%20check&size=3&upTo=" + upTo;

        step("officer", "notes", "{\"on\": \"2021-07-23\", \"text\": \"Rang.\"}");
        assertThat(client.post("admin", "/api/chronologies", Barnet.chronology("LATER-" + UUID.randomUUID(), ""))
                .status()).isEqualTo(201);

        assertThat(get(again).json()).isEqualTo(drawn.json());
        List<String> cases = new ArrayList<>();
        get(AUDIT + "type=RequestReceived&upTo=" + upTo, "Accept", "application/x-ndjson").response().body().lines()
                .forEach(line -> cases.add(JsonMapper.shared().readTree(line).get("reference").stringValue()));
        assertThat(drawn.json().get("population").intValue()).isEqualTo(cases.size());
        assertThat(drawn.json().get("items")).extracting(one -> one.get("reference").stringValue())
                .containsExactlyElementsOf(cases.stream()
                        .sorted(Comparator.comparing(one -> sha256("spot check:" + one))).limit(3).toList());
        assertThat(get(again, "Accept", "text/csv").response().body().lines()).first()
                .isEqualTo("rank,reference,sha256,seed,upTo");
        assertThat(get("/api/audit/sample?seed=another&size=1000&upTo=" + upTo).json().get("items"))
                .hasSize(Math.min(1_000, cases.size()));
        assertThat(client.get("auditor", "/api/audit/sample?seed=a&size=0").field()).isEqualTo("size");
        assertThat(client.get("auditor", "/api/audit/sample?size=1").field()).isEqualTo("seed");
    }

    @Test
    void theInterfaceDescribesTheFormsAndTheFilters() {
        JsonNode call = get("/v3/api-docs").json().at("/paths/~1api~1audit/get");

        assertThat(call.at("/responses/200/content").propertyNames()).containsExactlyInAnyOrder("application/json",
                "application/x-ndjson", "text/csv");
        assertThat(call.at("/responses/200/content/application~1json/schema/$ref").stringValue()).endsWith("TrailPage");
        assertThat(call.get("parameters").findValuesAsString("name")).contains("role", "exemption", "happenedFrom",
                "upTo");
        assertThat(call.get("x-roles")).extracting(JsonNode::stringValue).containsExactly("auditor");
    }

    private List<String> reported(String report) {
        return types(get("/api/audit/" + report + "?" + mine));
    }

    private List<String> types(String asked) {
        return types(get(AUDIT + asked));
    }

    private static List<String> types(Client.Answer answer) {
        return answer.json().get("items").valueStream().map(line -> line.get("type").stringValue()).toList();
    }

    private Client.Answer get(String path, String... headers) {
        Client.Answer answer = client.get("auditor", path, headers);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer;
    }

    private void step(String user, String call, String body) {
        Client.Answer answer = client.post(user, "/api/requests/" + reference + "/" + call, body, "If-Match", seen);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        seen = answer.header("ETag");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
