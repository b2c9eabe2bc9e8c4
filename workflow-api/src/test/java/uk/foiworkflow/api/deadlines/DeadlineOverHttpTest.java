package uk.foiworkflow.api.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EdgeTest;

@EdgeTest
class DeadlineOverHttpTest {

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void aRequestReceivedOn9July2021IsDueOn10AugustAndEveryDayIsExplained() {
        JsonNode answer = ask("regime=FOIA&jurisdiction=england&received=2021-07-09").json();

        assertThat(answer.get("due").stringValue()).isEqualTo("2021-08-10");
        assertThat(answer.get("regime").stringValue()).isEqualTo("FOIA");
        assertThat(answer.get("jurisdiction").stringValue()).isEqualTo("england");
        assertThat(answer.get("received").stringValue()).isEqualTo("2021-07-09");
        assertThat(answer.get("limit").stringValue()).isEqualTo("20 working days, FOIA s.10(1)");
        assertThat(answer.get("calendarVersion").stringValue()).contains("Jollyday").contains("overlay");
        assertThat(day(answer, "2021-07-10")).hasToString("""
                {"date":"2021-07-10","counts":false,"why":"Saturday"}""");
        assertThat(day(answer, "2021-07-12").get("why").stringValue()).contains("Northern Ireland");
        assertThat(day(answer, "2021-08-02").get("why").stringValue()).contains("Scotland");
        assertThat(day(answer, "2021-07-13")).hasToString("""
                {"date":"2021-07-13","counts":true,"number":1}""");
        assertThat(day(answer, "2021-08-10").get("number").intValue()).isEqualTo(20);
    }

    @Test
    void aScottishAuthorityCountsScottishDays() {
        assertThat(ask("regime=FOISA&jurisdiction=scotland&received=2021-07-09").json().get("due").stringValue())
                .isEqualTo("2021-08-09");
    }

    @Test
    void whatTheCommissionerAllowedForInformationAbroadIsExplained() {
        JsonNode answer = ask(
                "regime=FOIA&jurisdiction=england&received=2021-07-09&varied=information-abroad&allowed=45")
                .json();

        assertThat(answer.get("due").stringValue()).isEqualTo("2021-09-15");
        assertThat(answer.get("limit").stringValue()).startsWith("45 working days, FOIA s.10(1)")
                .endsWith("SI 2004/3364 reg.6");
    }

    @Test
    void theShippedOverlayKnowsTheScottishDayOf15June2026() {
        JsonNode answer = ask("regime=FOIA&jurisdiction=england&received=2026-06-12").json();

        assertThat(day(answer, "2026-06-15").get("why").stringValue()).contains("Scotland");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            regime=FOIA&jurisdiction=england                                     | 400 | received
            jurisdiction=england&received=2021-07-09                             | 400 | regime
            regime=FOIA&jurisdiction=england&received=2021-02-30                 | 400 | received
            regime=FOIA&jurisdiction=england&received=2021-7-9                   | 400 | received
            regime=FOIA&jurisdiction=england&received=20210709                   | 400 | received
            regime=FOIA&jurisdiction=england&received=%2B2021-07-09              | 400 | received
            regime=FOIA&jurisdiction=england&received=                           | 400 | received
            regime=FOIA&jurisdiction=england&received=%00                        | 400 | received
            regime=foia&jurisdiction=england&received=2021-07-09                 | 400 | regime
            regime=FOIA&jurisdiction=ENGLAND&received=2021-07-09                 | 400 | jurisdiction
            regime=FOIA&jurisdiction=england&received=2021-07-09&kind=library    | 400 | kind
            regime=FOIA&jurisdiction=england&received=2021-07-09&limit=both      | 400 | limit
            regime=FOIA&jurisdiction=england&received=2021-07-09&colour=red      | 400 | colour
            regime=FOIA&jurisdiction=england&received=2021-07-09&received=2021-07-10 | 400 | received
            regime=FOISA&jurisdiction=england&received=2021-07-09                | 422 | jurisdiction
            regime=FOIA&jurisdiction=england&received=1999-07-09                 | 422 | received
            regime=FOIA&jurisdiction=england&received=9999-12-31                 | 422 | received
            regime=FOIA&jurisdiction=england&received=2021-07-09&varied=the-moon | 400 | varied
            regime=FOIA&jurisdiction=england&received=2021-07-09&varied=armed-forces&allowed=many | 400 | allowed
            regime=FOIA&jurisdiction=england&received=2021-07-09&varied=armed-forces | 422 | allowed
            regime=FOIA&jurisdiction=england&received=2021-07-09&extended=s10(3) | 422 | notified
            regime=FOIA&jurisdiction=england&received=2021-07-09&feesNotice=2021-07-12 | 422 | feeReceived
            regime=FOIA&jurisdiction=england&received=2021-07-09&clarified=2021-07-01 | 422 | clarified
            """)
    void whatIsMissingImpossibleOrUnknownIsNamed(String query, int status, String field) {
        Client.Answer answer = ask(query);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(status == 400 ? "malformed-input" : "rule-broken");
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void aBrokenRuleIsToldWithItsSection() {
        JsonNode problem = ask("regime=FOISA&jurisdiction=england&received=2021-07-09").json();

        assertThat(problem.at("/errors/0/section").stringValue("")).startsWith("FOISA");
        assertThat(problem.get("detail").stringValue()).contains("Scottish public authorities").contains("FOISA");
    }

    @Test
    void everyWrongParameterIsNamedAtOnce() {
        JsonNode problem = ask("regime=X&jurisdiction=mars&received=yesterday").json();

        assertThat(problem.get("errors").findValuesAsString("field")).containsExactly("regime", "jurisdiction",
                "received");
    }

    private Client.Answer ask(String query) {
        return client.get("officer", "/api/deadlines?" + query);
    }

    private static JsonNode day(JsonNode answer, String date) {
        for (JsonNode day : answer.get("days")) {
            if (day.get("date").stringValue().equals(date)) {
                return day;
            }
        }
        throw new AssertionError(date + " is not in " + answer);
    }
}
