package uk.foiworkflow.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final List<String> checked = new ArrayList<>();

    @Test
    void aGoodTokenIsCheckedOnce() {
        RememberedTokens tokens = at(NOON);

        assertThat(tokens.decode("jane").getSubject()).isEqualTo("jane");
        assertThat(tokens.decode("jane").getSubject()).isEqualTo("jane");
        assertThat(tokens.decode("joe").getSubject()).isEqualTo("joe");
        assertThat(checked).containsExactly("jane", "joe");
    }

    @Test
    void oneThatHasExpiredIsCheckedEachTime() {
        RememberedTokens tokens = at(NOON.plusSeconds(60));

        tokens.decode("jane");
        tokens.decode("jane");

        assertThat(checked).containsExactly("jane", "jane");
    }

    @Test
    void oneThatIsNoGoodIsNotRemembered() {
        RememberedTokens tokens = at(NOON);

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("forged"));
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("forged"));
        assertThat(checked).containsExactly("forged", "forged");
    }

    private RememberedTokens at(Instant now) {
        return new RememberedTokens(token -> {
            checked.add(token);
            if (token.equals("forged")) {
                throw new BadJwtException("Its signature is another's");
            }
            return Jwt.withTokenValue(token).header("alg", "RS256").subject(token).expiresAt(NOON.plusSeconds(60))
                    .build();
        }, Clock.fixed(now, ZoneOffset.UTC));
    }
}
