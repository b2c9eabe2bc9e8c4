package uk.foiworkflow.api.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;

/** What became of answers, in a council of its own in the shared engine. */
@EngineTest
class LineageOverHttpTest {

    private final String council = "Council " + UUID.randomUUID();
    private final String asked = "?period=2021-Q3&authority=" + URLEncoder.encode(council, StandardCharsets.UTF_8);
    private final String reference = "L-" + UUID.randomUUID();
    private Client client;

    @BeforeEach
    void refusedReviewedAndComplainedOf(@LocalServerPort int port) {
        client = new Client(port);
        past(reference, """
                {"type": "received", "on": "2021-07-09"},
                {"type": "responded", "on": "2021-07-27", "outcomes": [
                  {"question": 1, "held": "yes", "outcome": "withheld", "exemptions": ["s43(2)", "s40(2)"]},
                  {"question": 2, "held": "no", "outcome": "not-held"}]},
                {"type": "review-requested", "on": "2021-08-03"},
                {"type": "review-completed", "on": "2021-09-01", "result": "partly-upheld", "outcomes": [
                  {"question": 1, "held": "yes", "outcome": "withheld", "exemptions": ["s40(2)"]}]},
                {"type": "ico-complaint", "on": "2021-10-01", "reference": "IC-1", "about": "handling"}""");
        Answer notice = client.post("officer", "/api/requests/" + reference + "/decision-notice", """
                {"on": "2022-01-10", "commissionerReference": "IC-1", "finding": "overturned", "breaches": [],
                 "rulings": [
                  {"question": 1, "result": "overturned", "ordered": "disclose", "engaged": [],
                   "notEngaged": ["s40(2)"], "reasons": "Nobody is told apart."},
                  {"question": 2, "result": "overturned", "ordered": "disclose", "engaged": [], "notEngaged": []}]}""",
                "If-Match", client.get("officer", "/api/requests/" + reference).header("ETag"));
        assertThat(notice.status()).as(notice.response().body()).isEqualTo(200);
        past("L-" + UUID.randomUUID(), """
                {"type": "received", "on": "2021-07-09"},
                {"type": "responded", "on": "2021-07-27", "outcomes": [
                  {"question": 1, "held": "yes", "outcome": "withheld", "exemptions": ["s40(2)"]},
                  {"question": 2, "held": "no", "outcome": "not-held"}]}""");
    }

    @Test
    void eachLimbIsFollowedFromItsFirstClaimToTheCommissioner() {
        JsonNode survival = get("/api/statistics/exemptions" + asked);

        assertThat(counts(survival.get("all"))).contains("claimed 3/3", "review-decided 2/3", "review-upheld 1/2",
                "review-overturned 1/2", "commissioner-decided 1/1", "commissioner-overturned 1/1",
                "tribunal-decided 0/0");
        assertThat(survival.at("/all/review-upheld/percent").decimalValue()).isEqualByComparingTo("50.0");
        assertThat(survival.get("exemptions").valueStream().map(one -> one.get("exemption").stringValue()))
                .containsExactly("s40(2)", "s43(2)");
        assertThat(survival.get("figures").valueStream().map(one -> one.get("meaning").stringValue())
                .filter(words -> words.contains("upheld:")))
                .allMatch(words -> words.contains("the authority's position"));
        followed(survival);
        JsonNode first = get(survival.at("/all/review-overturned/cases").stringValue()).at("/items/0");
        assertThat(first.get("review").stringValue()).isEqualTo("the authority's position was overturned");
        assertThat(get(first.get("request").stringValue()).at("/questions/0/lineage").valueStream()
                .map(stage -> stage.get("stage").stringValue() + " " + stage.get("sequence")))
                .containsExactly("initial 1", "review 6", "commissioner 8");
    }

    @Test
    void anAsAtDayKnowsNothingOfWhatCameLater() {
        JsonNode then = get("/api/statistics/exemptions" + asked + "&asOf=2021-08-31");

        assertThat(counts(then.get("all"))).contains("claimed 3/3", "review-decided 0/3");
        assertThat(get("/api/statistics/exemptions" + asked + "&asOf=2021-08-31&upTo=" + then.get("position")))
                .isEqualTo(then);
    }

    @Test
    void whatWasNotHeldIsFoundByTheCommissionerAndRestedOnNoSearch() {
        JsonNode notHeld = get("/api/statistics/not-held" + asked);

        assertThat(counts(notHeld.get("all"))).contains("answered 2/2", "found 1/2", "found-by-commissioner 1/1",
                "without-search 2/2");
        followed(notHeld);
        JsonNode found = get(notHeld.at("/all/found/cases").stringValue()).at("/items/0");
        JsonNode rested = get(found.get("notHeld").stringValue()).at("/questions/0");
        assertThat(rested.get("searches")).isEmpty();
        assertThat(rested.at("/found/by").stringValue()).isEqualTo("commissioner");
        assertThat(rested.at("/found/entry/type").stringValue()).isEqualTo("QuestionRuled");
        assertThat(get(found.get("notHeld").stringValue() + "?onDate=2021-12-31").at("/questions/0/found").isNull())
                .isTrue();
        assertThat(client.get("officer", found.get("notHeld").stringValue() + "?onDate=2021-07-08").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/statistics/exemptions                                    | 400 | period
            /api/statistics/exemptions?period=soon                        | 400 | period
            /api/statistics/exemptions?period=2021-09-01..2021-08-01      | 422 | period
            /api/statistics/exemptions?period=2021&asOf=2999-01-01        | 422 | asOf
            /api/statistics/exemptions?period=2021&upTo=-1                | 400 | upTo
            /api/statistics/exemptions/cases?period=2021                  | 400 | figure
            /api/statistics/exemptions/cases?period=2021&figure=won       | 400 | figure
            /api/statistics/exemptions/cases?period=2021&figure=claimed&limit=0 | 400 | limit
            /api/statistics/not-held?period=2021&when=now                 | 400 | when
            /api/statistics/not-held/cases?period=2021&figure=lost        | 400 | figure
            /api/requests/7481896/not-held?onDate=2999-01-01              | 422 | onDate
            """)
    void whatCannotBeAnsweredIsNamed(String path, int status, String field) {
        Answer answer = client.get("officer", path);

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.field()).isEqualTo(field);
    }

    private static List<String> counts(JsonNode numbers) {
        return numbers.propertyStream().map(each -> each.getKey() + " " + each.getValue().get("count") + "/"
                + each.getValue().get("of")).toList();
    }

    private void followed(JsonNode node) {
        if (node.isObject() && node.path("cases").isString()) {
            List<String> found = new ArrayList<>();
            String list = node.get("cases").stringValue() + "&limit=2";
            JsonNode page = get(list);
            page.get("items").forEach(item -> found.add(item.toString()));
            while (!page.get("next").isNull()) {
                page = get(list + "&after=" + page.get("next"));
                page.get("items").forEach(item -> found.add(item.toString()));
            }
            assertThat(found).as(node.toString()).hasSize(node.get("count").intValue()).doesNotHaveDuplicates();
        }
        node.forEach(this::followed);
    }

    private void past(String named, String steps) {
        Answer answer = client.post("admin", "/api/chronologies", """
                {"reference": "%s", "authority": {"name": "%s", "kind": "local-authority"}, "jurisdiction": "england",
                 "regime": "FOIA", "questions": [{"number": 1, "text": "How many?"}, {"number": 2, "text": "Since?"}],
                 "steps": [%s]}""".formatted(named, council, steps));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    private JsonNode get(String path) {
        Answer answer = client.get("officer", path);
        assertThat(answer.status()).as(path + " " + answer.response().body()).isEqualTo(200);
        return answer.json();
    }
}
