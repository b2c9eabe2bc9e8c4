package uk.foiworkflow.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EdgeTest;

@EdgeTest
@TestPropertySource(properties = {"foi.security.roles-claim=realm_access.roles",
        "foi.security.roles.[/council/foi-officers]=officer"})
class TokenTest {

    private static final KeyPair KEY = pair();
    private static final String LETTER = "{\"received\": \"2021-07-09\", \"regime\": \"FOIA\"}";

    @TempDir
    static Path directory;

    private Client client;

    @DynamicPropertySource
    static void publishKey(DynamicPropertyRegistry registry) throws IOException {
        Path file = directory.resolve("key.pem");
        Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(KEY.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n");
        registry.add("spring.security.oauth2.resourceserver.jwt.public-key-location", () -> file.toUri().toString());
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void theBearerActsUnderTheirNameInTheRoleThatTheOrganisationGaveThem() {
        var told = send(token(KEY, "jane", List.of("/council/foi-officers", "uma_authorization"), 60)).json();

        assertThat(told.get("actor").stringValue()).isEqualTo("jane");
        assertThat(told.get("role").stringValue()).isEqualTo("officer");
    }

    @Test
    void aTokenWithoutUserNameIsOfItsSubject() {
        var told = send(token(KEY, "", List.of("officer"), 60)).json();

        assertThat(told.get("actor").stringValue()).isEqualTo("subject-1");
    }

    @Test
    void aTokenWithoutRoleMayDoNothing() {
        assertThat(send(token(KEY, "jane", List.of("cook"), 60)).status()).isEqualTo(403);
    }

    @Test
    void aForgedOrExpiredTokenIsRefused() {
        assertThat(send(token(pair(), "jane", List.of("officer"), 60)).problem()).isEqualTo("not-signed-in");
        assertThat(send(token(KEY, "jane", List.of("officer"), -600)).status()).isEqualTo(401);
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
        String token = token(KEY, "jane", List.of("officer"), 60);

        assertThat(client.get("", "/api/deadlines?access_token=" + token).status()).isEqualTo(401);
    }

    @Test
    void theDemoUsersDoNotExist() {
        assertThat(client.post("officer", "/api/requests", LETTER).status()).isEqualTo(401);
    }

    private Client.Answer send(String token) {
        return client.post("", "/api/requests", LETTER, "Authorization", "Bearer " + token);
    }

    private static String token(KeyPair key, String user, List<String> roles, long seconds) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().subject("subject-1")
                .expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
                .claim("realm_access", Map.of("roles", roles));
        if (!user.isEmpty()) {
            claims.claim("preferred_username", user);
        }
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
        try {
            token.sign(new RSASSASigner(key.getPrivate()));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
        return token.serialize();
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
