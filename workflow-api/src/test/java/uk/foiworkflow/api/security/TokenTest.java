package uk.foiworkflow.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EdgeTest;
import uk.foiworkflow.api.Provider;

@EdgeTest
@DirtiesContext
@TestPropertySource(properties = {"foi.security.roles-claim=realm_access.roles",
        "foi.security.roles.[/council/foi-officers]=officer"})
class TokenTest {

    private static final Provider PROVIDER = new Provider();
    private static final String LETTER = "{\"received\": \"2021-07-09\", \"regime\": \"FOIA\"}";

    @TempDir
    static Path directory;

    private Client client;

    @DynamicPropertySource
    static void publishKey(DynamicPropertyRegistry registry) throws IOException {
        String key = PROVIDER.publish(directory);
        registry.add("spring.security.oauth2.resourceserver.jwt.public-key-location", () -> key);
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void theBearerActsUnderTheirNameInTheRoleThatTheOrganisationGaveThem() {
        var told = send(PROVIDER.token("jane", List.of("/council/foi-officers", "uma_authorization"), 60)).json();

        assertThat(told.get("actor").stringValue()).isEqualTo("jane");
        assertThat(told.get("role").stringValue()).isEqualTo("officer");
    }

    @Test
    void aTokenWithoutUserNameIsOfItsSubject() {
        var told = send(PROVIDER.token("", List.of("officer"), 60)).json();

        assertThat(told.get("actor").stringValue()).isEqualTo("subject-1");
    }

    @Test
    void aTokenWithoutRoleMayDoNothing() {
        assertThat(send(PROVIDER.token("jane", List.of("cook"), 60)).status()).isEqualTo(403);
    }

    @Test
    void aForgedOrExpiredTokenIsRefused() {
        assertThat(send(new Provider().token("jane", List.of("officer"), 60)).problem()).isEqualTo("not-signed-in");
        assertThat(send(PROVIDER.token("jane", List.of("officer"), -600)).status()).isEqualTo(401);
        assertThat(send("rubbish").status()).isEqualTo(401);
        assertThat(send("rubbish").header("WWW-Authenticate")).startsWith("Bearer ");
    }

    @Test
    void anAddressThatCannotBeDecodedIsNoFaultOfOurs() throws IOException {
        assertThat(client.raw("GET /api/deadlines?regime=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 40").contains("application/problem+json");
    }

    @Test
    void aTokenBelongsInTheHeaderAndNotInTheAddress() {
        String token = PROVIDER.token("jane", List.of("officer"), 60);

        assertThat(client.get("", "/api/deadlines?access_token=" + token).status()).isEqualTo(401);
    }

    @Test
    void theDemoUsersDoNotExist() {
        assertThat(client.post("officer", "/api/requests", LETTER).status()).isEqualTo(401);
    }

    private Client.Answer send(String token) {
        return client.post("", "/api/requests", LETTER, "Authorization", "Bearer " + token);
    }
}
