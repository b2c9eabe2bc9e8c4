package uk.foiworkflow.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a minute which tokens were found good, for to check one costs more than to decide a command. A token
 * that has expired is checked again; a key that the provider has withdrawn is good for that minute longer.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> good = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = good.getIfPresent(token);
        if (known != null && !expired(known)) {
            return known;
        }
        Jwt read = decoder.decode(token);
        good.put(token, read);
        return read;
    }

    private boolean expired(Jwt token) {
        Instant expiry = token.getExpiresAt();
        return expiry != null && !clock.instant().isBefore(expiry);
    }
}
