package uk.foiworkflow.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

/** What answers say of what they were made from, and how callers see what they have just done. */
@EngineTest
class ReadYourWritesTest {

    private static final List<String> USERS = List.of("head", "auditor", "officer", "admin");

    private final String reference = "WRITTEN-" + UUID.randomUUID();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Client client;
    private Client.Answer broughtIn;

    @BeforeEach
    void bringInACase(@LocalServerPort int port) {
        client = new Client(port);
        broughtIn = client.post("admin", "/api/chronologies", Barnet.chronology(reference, ""));
        assertThat(broughtIn.status()).isEqualTo(201);
    }

    @Test
    void everyAnswerThatIsMadeFromReadModelsSaysFromWhichWhateverController() {
        List<String> asked = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/") && !Settling.fromEvents(method)
                        && mapping.getMethodsCondition().getMethods().toString().contains("GET"))
                .forEach(path -> {
                    Client.Answer answer = ask(path.replaceAll("\\{\\w+\\}", reference)
                            + (path.startsWith("/api/statistics") ? "?definition=cabinet-office&period=2021-Q3" : ""));
                    if (answer.status() != 200) {
                        return;
                    }
                    asked.add(path);
                    assertThat(answer.response().headers().allValues(ReadModels.AS_AT)).as(path).hasSize(1)
                            .allSatisfy(at -> assertThat(Instant.parse(at)).isBefore(Instant.now().plusSeconds(60)));
                    assertThat(answer.response().headers().allValues(ReadModels.AGE)).as(path).hasSize(1)
                            .allSatisfy(age -> assertThat(Long.parseLong(age)).isNotNegative());
                    assertThat(answer.response().headers().allValues(ReadModels.POSITION)).as(path).hasSize(1)
                            .allSatisfy(position -> assertThat(Long.parseLong(position)).isPositive());
                }));
        assertThat(asked).contains("/api/requests", "/api/dashboard/due", "/api/requests/{reference}/audit-trail",
                "/api/audit", "/api/statistics", "/api/requests/{reference}/links");
    }

    @Test
    void theAnswerToACommandSaysItsPositionAndAQuestionThatNamesItHasIt() {
        assertThat(Long.parseLong(broughtIn.header(ReadModels.POSITION))).isPositive();
        Client.Answer note = client.post("officer", "/api/requests/" + reference + "/notes",
                "{\"on\": \"2021-08-02\", \"text\": \"Rang.\"}");
        assertThat(note.status()).isEqualTo(200);
        String position = note.header(ReadModels.POSITION);
        assertThat(position).isEqualTo(note.json().get("position").asString());

        Client.Answer trail = client.get("officer", "/api/requests/" + reference + "/audit-trail",
                ReadModels.WAIT_FOR, position);

        assertThat(trail.status()).isEqualTo(200);
        assertThat(trail.json().get("items").toString()).contains("Rang.");
        assertThat(Long.parseLong(trail.header(ReadModels.POSITION))).isGreaterThanOrEqualTo(Long.parseLong(position));
        assertThat(trail.header(ReadModels.AGE)).isEqualTo("0");
    }

    @Test
    void whatIsNoPositionOrStillToComeIsRefusedByName() {
        for (String rubbish : List.of("soon", "-1", "1.5", "99999999999999999999", "")) {
            Client.Answer answer = client.get("officer", "/api/requests", ReadModels.WAIT_FOR, rubbish);
            assertThat(answer.status()).as(rubbish).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("malformed-header");
            assertThat(answer.field()).isEqualTo(ReadModels.WAIT_FOR);
        }
        Client.Answer tomorrow = client.get("officer", "/api/requests", ReadModels.WAIT_FOR, "999999999999");
        assertThat(tomorrow.status()).isEqualTo(400);
        assertThat(tomorrow.response().body()).contains("The last event stands at ");
        assertThat(client.get("officer", "/api/requests/" + reference, ReadModels.WAIT_FOR, "soon").status())
                .isEqualTo(400);
        assertThat(client.get("officer", "/api/requests/" + reference, ReadModels.WAIT_FOR, "1").status())
                .isEqualTo(200);
    }

    /** By whoever may. */
    private Client.Answer ask(String path) {
        Client.Answer answer = client.get(USERS.getFirst(), path);
        for (String user : USERS) {
            if (answer.status() != 403) {
                break;
            }
            answer = client.get(user, path);
        }
        return answer;
    }
}
