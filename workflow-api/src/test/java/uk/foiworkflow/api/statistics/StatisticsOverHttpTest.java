package uk.foiworkflow.api.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;

/** A council of its own in the shared engine, for statistics count one authority alone where they are asked to. */
@EngineTest
class StatisticsOverHttpTest {

    private static final String JUNE = """
            {"type": "received", "on": "2021-07-09"}""";

    private final String council = "Council " + UUID.randomUUID();
    private final String of = "&authority=" + URLEncoder.encode(council, StandardCharsets.UTF_8);

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void everyFigureLeadsToExactlyTheCasesThatItCounts() {
        past(JUNE);
        past(JUNE, answered("2021-07-27", "disclosed", "[]"));
        past(JUNE, answered("2021-08-11", "withheld", "[\"s40(2)\"]"));
        past(JUNE, answered("2021-07-27", "withheld", "[\"s21\"]"));
        JsonNode statistics = get("/api/statistics?definition=cabinet-office&period=2021-Q3&asOf=2021-11-01" + of)
                .json();

        assertThat(statistics.get("definition").stringValue()).isEqualTo("cabinet-office/1");
        assertThat(statistics.at("/authorities/0").stringValue()).isEqualTo(council);
        assertThat(count(statistics, "received")).isEqualTo(3);
        assertThat(count(statistics, "late")).isEqualTo(1);
        assertThat(count(statistics, "s21-only")).isEqualTo(1);
        assertThat(statistics.at("/percentages/0/percent").decimalValue()).isEqualByComparingTo("33.3");
        SoftAssertions all = new SoftAssertions();
        statistics.get("figures").forEach(figure -> all.assertThat(behind(figure.get("cases").stringValue()))
                .as(figure.get("id").stringValue()).hasSize(figure.get("count").intValue()).doesNotHaveDuplicates());
        statistics.get("trend").forEach(quarter -> all.assertThat(behind(quarter.get("cases").stringValue()))
                .hasSize(quarter.get("count").intValue()));
        all.assertAll();
    }

    @Test
    void theSameDayAndPositionGiveTheSameFiguresWhateverIsBroughtInLater() {
        past(JUNE);
        String asked = "/api/statistics?definition=section-45/1&period=2021&asOf=2021-11-01" + of;
        JsonNode first = get(asked).json();
        past(JUNE, answered("2021-07-27", "disclosed", "[]"));

        assertThat(count(get(asked).json(), "received")).isEqualTo(2);
        assertThat(get(asked + "&upTo=" + first.get("position")).json()).isEqualTo(first);
    }

    @Test
    void asCsvItIsALineUnderThePublishedHeadings() {
        past(JUNE, answered("2021-08-11", "withheld", "[\"s40(2)\"]"));
        Answer answer = client.get("head",
                "/api/statistics?definition=cabinet-office/1&period=2021-Q3&asOf=2021-11-01" + of, "Accept",
                "text/csv");

        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        List<String> lines = answer.response().body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("Quarter,Government body,Total requests received,").contains(
                ",Total requests received (excluding on-hold and lapsed),",
                ",\"Total \"\"resolvable\"\" requests\",", ",20-day deadline met,",
                ",Permitted extension to 20-day deadline,", ",Initial Outcome Granted in full,",
                ",Fully refused - vexatious,", ",Fully refused - repeated,", ",Fully refused - cost limit,",
                ",S(22) - Information intended for future publication,", ",S(40) - Personal information,",
                ",S(44) - Prohibitions on disclosure,");
        assertThat(lines.getLast()).startsWith("2021-Q3," + council + ",1,").contains(",cabinet-office/1,2021-11-01,");
    }

    @Test
    void theThreePercentagesHaveThreeNames() {
        past(JUNE);
        past(JUNE, answered("2021-07-27", "disclosed", "[]"));
        JsonNode cohort = percentage("cabinet-office/1");
        JsonNode closed = percentage("ico-thresholds/1");
        JsonNode pacing = percentage("pacing/1");

        assertThat(List.of(cohort.get("id").stringValue(), closed.get("id").stringValue(),
                pacing.get("id").stringValue())).doesNotHaveDuplicates();
        assertThat(cohort.get("percent").decimalValue()).isEqualByComparingTo("50.0");
        assertThat(closed.get("percent").decimalValue()).isEqualByComparingTo("100.0");
        assertThat(closed.get("rating").stringValue()).isEqualTo("good");
        assertThat(pacing.get("heading").stringValue()).startsWith("For internal pacing only");
    }

    @Test
    void whatBecameOfTheFiguresIsToldWithTheCasesAndTheEvents() {
        past(JUNE, answered("2021-11-03", "disclosed", "[]"));
        JsonNode revised = get("/api/statistics/revision?definition=cabinet-office&period=2021-Q3&asOf=2021-11-01"
                + "&compare=2021-12-31" + of).json();

        assertThat(revised.at("/first/asOf").stringValue()).isEqualTo("2021-11-01");
        assertThat(revised.at("/later/asOf").stringValue()).isEqualTo("2021-12-31");
        JsonNode late = revised.get("changed").valueStream()
                .filter(figure -> figure.get("id").stringValue().equals("late")).findFirst().orElseThrow();
        assertThat(late.get("was").intValue()).isZero();
        assertThat(late.get("now").intValue()).isEqualTo(1);
        assertThat(late.at("/moves/0/moved").stringValue()).isEqualTo("in");
        assertThat(late.at("/moves/0/causes/0/type").stringValue()).isEqualTo("ResponseIssued");
        assertThat(late.at("/moves/0/causes/0/sentence").stringValue()).contains("3 November 2021");
        assertThat(behind(late.get("casesThen").stringValue())).isEmpty();
        assertThat(behind(late.get("casesNow").stringValue())).hasSize(1);
        assertThat(revised.get("note").stringValue()).contains("Late response: 0, now 1 (1 case came in).");
    }

    @ParameterizedTest
    @CsvSource({"asOf=2021-11-01&compare=2999-01-01, 422, compare", "asOf=2021-11-01&compare=2021-10-31, 422, compare",
            "compare=2021-12-31, 400, asOf", "asOf=2021-11-01&compare=later, 400, compare"})
    void aComparisonThatCannotBeMadeIsRefused(String query, int status, String field) {
        Answer answer = get("/api/statistics/revision?definition=cabinet-office&period=2021-Q3&" + query);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void allDefinitionsAreTold() {
        assertThat(get("/api/statistics/definitions").json().findValuesAsString("definition")).contains(
                "cabinet-office/1", "section-45/1", "ico-thresholds/1", "reviews-and-complaints/1", "pacing/1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            definition=nothing/1&period=2021-Q3                               | 422 | definition
            definition=cabinet-office/2&period=2021-Q3                        | 422 | definition
            definition=cabinet-office&period=2021-09-30..2021-07-01           | 422 | period
            definition=cabinet-office&period=2021-Q3&asOf=2999-01-01          | 422 | asOf
            definition=cabinet-office&period=2999-Q1                          | 422 | period
            definition=cabinet-office&period=2021-Q5                          | 400 | period
            definition=cabinet-office&period=2021-02-30..2021-03-01           | 400 | period
            definition=cabinet-office&period=soon                             | 400 | period
            definition=cabinet-office                                         | 400 | period
            period=2021-Q3                                                    | 400 | definition
            definition=cabinet-office&period=2021-Q3&asOf=yesterday           | 400 | asOf
            definition=cabinet-office&period=2021-Q3&upTo=999999999999        | 400 | upTo
            definition=cabinet-office&period=2021-Q3&since=2021               | 400 | since
            """)
    void whatCannotBeAnsweredIsRefusedByItsField(String query, int status, String field) {
        Answer answer = get("/api/statistics?" + query);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(get("/api/statistics/cases?measure=late&" + query).field()).isEqualTo(field);
    }

    @Test
    void aFigureThatADefinitionDoesNotHaveLeadsNowhere() {
        assertThat(get("/api/statistics/cases?definition=pacing&measure=late&period=2021").field())
                .isEqualTo("measure");
    }

    private void past(String... steps) {
        Answer answer = client.post("admin", "/api/chronologies", """
                {"reference": "%s", "authority": {"name": "%s", "kind": "local-authority"}, "jurisdiction": "england",
                 "regime": "FOIA", "questions": [{"number": 1, "text": "How many?"}], "steps": [%s]}"""
                .formatted("S-" + UUID.randomUUID(), council, String.join(", ", steps)));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    private static String answered(String on, String outcome, String exemptions) {
        return """
                {"type": "responded", "on": "%s", "outcomes": [
                 {"question": 1, "held": "yes", "outcome": "%s", "exemptions": %s}]}"""
                .formatted(on, outcome, exemptions);
    }

    private Answer get(String path) {
        return client.get("head", path);
    }

    private JsonNode percentage(String definition) {
        return get("/api/statistics?period=2021-Q3&asOf=2021-08-10&definition=" + definition + of).json()
                .at("/percentages/0");
    }

    private List<String> behind(String address) {
        List<String> found = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get(address + "&limit=2" + next).json();
            page.get("items").forEach(item -> found.add(item.get("reference").stringValue() + item.get("number")));
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next");
        } while (!next.isEmpty());
        return found;
    }

    private static int count(JsonNode statistics, String id) {
        for (JsonNode figure : statistics.get("figures")) {
            if (figure.get("id").stringValue().equals(id)) {
                return figure.get("count").intValue();
            }
        }
        throw new AssertionError(id);
    }
}
