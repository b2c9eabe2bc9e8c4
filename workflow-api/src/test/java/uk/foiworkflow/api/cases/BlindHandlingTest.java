package uk.foiworkflow.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.api.keys.PlantedCase.NAME;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.api.keys.PlantedCase;

/** A request is handled blind to whoever asked, by those who need not know. */
@EngineTest
class BlindHandlingTest {

    private static final String INSTEAD = "[the requester]";

    private final String reference = "B-" + UUID.randomUUID();
    private PlantedCase planted;

    @BeforeEach
    void logged(@LocalServerPort int port) {
        planted = PlantedCase.atDemo(new Client(port));
        planted.logged(reference);
        planted.command("officer", reference, "questions/1/decision",
                "{\"on\": \"2021-07-12\", \"held\": \"yes\", \"outcome\": \"disclosed\", \"answer\": \"£12\"}");
        assertThat(planted.command("officer", reference, "drafts",
                "{\"on\": \"2021-07-12\", \"text\": \"Dear %s, it was £12.\"}".formatted(NAME)).status())
                .isLessThan(300);
    }

    @Test
    void holdersAndApproversAreToldEverythingButWhoAsked() {
        for (String role : new String[]{"holder", "approver"}) {
            JsonNode file = planted.get(role, "/api/requests/" + reference).json();
            assertThat(file.at("/requester/name").stringValue()).isEqualTo(INSTEAD);
            assertThat(file.at("/requester/email").stringValue()).isEqualTo(INSTEAD);
            assertThat(file.at("/questions/0/text").stringValue()).isEqualTo("What did [the requester] pay?");
            assertThat(file.at("/tasks/0/ask").stringValue()).isEqualTo("What [the requester] paid.");
            assertThat(file.at("/drafts/0/text").stringValue()).isEqualTo("Dear [the requester], it was £12.");
            for (String path : new String[]{"/api/requests/" + reference, "/api/requests", "/api/dashboard/due",
                    "/api/requests/" + reference + "/links", "/api/requests/" + reference + "/compliance",
                    "/api/requests/" + reference + "/exemptions", "/api/requests/" + reference + "/what-if"}) {
                Client.Answer answer = planted.get(role, path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.response().body()).as(path).doesNotContain("Quarterstaff");
            }
        }
        String trail = planted.get("approver", "/api/requests/" + reference + "/audit-trail").response().body();
        assertThat(trail).doesNotContain("Quarterstaff").contains("Rang [the requester].");
    }

    @Test
    void thoseWhoAnswerTheRequesterKnowThem() {
        for (String role : new String[]{"officer", "head", "auditor"}) {
            assertThat(planted.get(role, "/api/requests/" + reference).json().at("/requester/name").stringValue())
                    .isEqualTo(NAME);
        }
        assertThat(planted.get("officer", "/api/requests/" + reference + "/audit-trail").response().body())
                .contains(NAME);
    }
}
