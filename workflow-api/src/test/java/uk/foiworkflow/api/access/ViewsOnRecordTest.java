package uk.foiworkflow.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

@EngineTest
class ViewsOnRecordTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Client client;
    private Desk desk;

    @BeforeEach
    void begin(@LocalServerPort int port) {
        client = new Client(port);
        desk = new Desk(client);
    }

    @Test
    void whoOpenedACaseHowOftenIsOnRecord() {
        IntStream.range(0, 14).forEach(time -> assertThat(client.get("head", desk.path("")).status()).isEqualTo(200));
        assertThat(client.get("auditor", desk.path("audit-trail")).status()).isEqualTo(200);

        List<JsonNode> lines = opened(15);

        assertThat(lines).filteredOn(line -> line.get("actor").stringValue().equals("head"))
                .allSatisfy(line -> {
                    assertThat(line.get("sentence").stringValue())
                            .startsWith("Request " + desk.reference() + " was opened").doesNotContain(":");
                    assertThat(line.get("reference").stringValue()).isEqualTo(desk.reference());
                    assertThat(line.get("role").stringValue()).isEqualTo("head");
                    assertThat(line.get("command").stringValue()).isEqualTo("OpenCase");
                });
        assertThat(lines.stream().filter(line -> line.get("actor").stringValue().equals("head"))
                .mapToInt(ViewsOnRecordTest::times).sum()).isEqualTo(14);
        assertThat(lines).filteredOn(line -> line.get("actor").stringValue().equals("auditor")).singleElement()
                .satisfies(line -> assertThat(line.get("sentence").stringValue())
                        .isEqualTo("Request " + desk.reference() + " was opened: audit-trail."));
    }

    @Test
    void whatWasNotShownIsNotOnRecordAndReadersSeeNothingOfEachOther() {
        assertThat(client.get("holder", desk.path("")).status()).isEqualTo(404);
        assertThat(client.get("officer", desk.path("") + "?asOf=yesterday").status()).isEqualTo(400);
        assertThat(client.get("officer", "/api/requests?q=" + desk.reference()).status()).isEqualTo(200);
        assertThat(client.get("officer", desk.path("compliance")).status()).isEqualTo(200);

        assertThat(opened(1)).singleElement().satisfies(line -> assertThat(line.get("sentence").stringValue())
                .isEqualTo("Request " + desk.reference() + " was opened: compliance."));
        assertThat(client.get("officer", desk.path("audit-trail")).json().get("items")).hasSize(1);
    }

    @Test
    void whichLetterWasReadIsOnRecord() {
        assertThat(client.get("officer", desk.path("letters/acknowledgement"), "Accept", "application/pdf").status())
                .isEqualTo(200);

        assertThat(opened(1)).singleElement().satisfies(line -> assertThat(line.get("sentence").stringValue())
                .isEqualTo("Request " + desk.reference() + " was opened: letters/acknowledgement."));
    }

    @Test
    void whoAsksWhySomethingWasAllowedIsShownTheCase() {
        assertThat(client.get("head", "/api/audit/why?sequence=0&reference=" + desk.reference()).status())
                .isEqualTo(200);

        assertThat(opened(1)).singleElement().satisfies(line -> assertThat(line.get("sentence").stringValue())
                .isEqualTo("Request " + desk.reference() + " was opened: why."));
    }

    @Test
    void aCaseOfTheCommissionerShowsTheFilesOfItsRequests() {
        String commissioner = "IC-" + desk.reference().substring(5, 13).toUpperCase(Locale.ROOT);
        assertThat(client.post("officer", desk.path("complaint"), """
                {"on": "2021-10-01", "commissionerReference": "%s", "about": "handling"}""".formatted(commissioner))
                .status()).isEqualTo(200);

        assertThat(client.get("head", "/api/commissioner-cases/" + commissioner).status()).isEqualTo(200);

        assertThat(opened(1)).singleElement().satisfies(line -> assertThat(line.get("sentence").stringValue())
                .isEqualTo("Request " + desk.reference() + " was opened: commissioner-case."));
    }

    /** What is on record once so many views are. */
    private List<JsonNode> opened(int times) {
        return await().atMost(PATIENCE).until(() -> desk.onRecord("CaseOpened"),
                lines -> lines.stream().mapToInt(ViewsOnRecordTest::times).sum() == times);
    }

    private static int times(JsonNode line) {
        String words = line.get("sentence").stringValue().replaceAll(".* opened(?: (\\d+) times)?.*", "$1");
        return words.isEmpty() ? 1 : Integer.parseInt(words);
    }
}
