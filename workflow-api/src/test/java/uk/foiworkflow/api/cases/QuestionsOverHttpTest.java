package uk.foiworkflow.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.command.FileCommand.AddNote;
import uk.foiworkflow.request.command.HandlingCommand.TaskHolder;
import uk.foiworkflow.request.command.IntakeCommand.AcknowledgeRequest;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Question;

@EngineTest
class QuestionsOverHttpTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final Caller OFFICER = new Caller(new Actor("officer", Role.OFFICER), UUID.randomUUID());

    private final String reference = "Q-" + UUID.randomUUID();

    @Autowired
    private Commands commands;

    private Client client;

    @BeforeEach
    void log(@LocalServerPort int port) {
        client = new Client(port);
        commands.receive(new ReceiveRequest(DAY, reference, "FOI/2025/" + reference,
                new Authority("Anytown Council", AuthorityKind.LOCAL_AUTHORITY), Jurisdiction.ENGLAND, Regime.FOIA,
                null, List.of(new Question(1, new Confidential("What did the taxis cost?"), null))), OFFICER, null);
    }

    @Test
    void whatWasJustWrittenIsReadAtOnce() {
        for (int note = 1; note <= 20; note++) {
            commands.handle(reference, new AddNote(DAY, new Confidential("Note " + note)), OFFICER, null, null);
            assertThat(get("officer", "/audit-trail").get("items")).hasSize(note + 1);
        }
        assertThat(client.get("head", "/api/requests?formerReference=FOI/2025/" + reference).json().get("items"))
                .hasSize(1);
    }

    @Test
    void aHolderSeesTheCaseFromTheMomentTheyAreTasked() {
        assertThat(client.get("holder", "/api/requests/" + reference).status()).isEqualTo(404);

        commands.handle(reference, new TaskHolder(DAY, "holder", new TreeSet<>(List.of(1)), null, null), OFFICER, null,
                null);

        assertThat(get("holder", "").get("reference").stringValue()).isEqualTo(reference);
        assertThat(client.get("holder", "/api/requests?q=" + reference).json().get("items")).hasSize(1);
        assertThat(client.get("holder", "/api/dashboard/due").json().get("items")).extracting(
                row -> row.get("reference").stringValue()).contains(reference);
    }

    @Test
    void aLiveCaseStandsAsItWasRecordedWhateverDayItTellsOf() {
        commands.handle(reference, new AcknowledgeRequest(DAY), OFFICER, null, null);
        Instant acknowledged = Instant.parse(get("officer", "/audit-trail").at("/items/1/recordedAt").stringValue());
        String before = acknowledged.minus(1, ChronoUnit.MICROS).toString();

        assertThat(get("officer", "?asOf=" + before).get("acknowledged").isNull()).isTrue();
        assertThat(get("officer", "?asOf=" + acknowledged).get("acknowledged").stringValue()).isEqualTo("2024-03-04");
        assertThat(client.get("officer", "/api/requests/" + reference + "?asOf=2024-03-04T12:00:00Z").problem())
                .isEqualTo("not-found");
        assertThat(client.get("officer", "/api/requests?q=" + reference + "&asOf=2024-03-04T12:00:00Z").json()
                .get("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/requests?colour=red                    | colour
            /api/requests?state=sleeping                | state
            /api/requests?limit=0                       | limit
            /api/requests?limit=501                     | limit
            /api/requests?after=-1                      | after
            /api/requests?asOf=2021-07-09               | asOf
            /api/requests?q=a&q=b                       | q
            /api/requests?q=%00                         | q
            /api/requests/7481896?asOf=yesterday        | asOf
            /api/requests/7481896?as=1                  | as
            /api/requests/FOI%202021                    | reference
            /api/requests/7481896/audit-trail?limit=3   | limit
            /api/requests/7481896/compliance?asOf=2021-02-30 | asOf
            /api/requests/7481896/compliance?knownAt=2021-02-03 | knownAt
            /api/dashboard/due?asOf=now                 | asOf
            """)
    void aParameterThatIsUnknownDoubledOrUnreadableIsNamed(String path, String field) {
        Client.Answer answer = client.get("officer", path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-input");
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void aDashboardThatThereIsNotIsNotFound() {
        assertThat(client.get("officer", "/api/dashboard/anything").problem()).isEqualTo("not-found");
    }

    private JsonNode get(String user, String rest) {
        Client.Answer answer = client.get(user, "/api/requests/" + reference + rest);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }
}
