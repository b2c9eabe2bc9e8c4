package uk.foiworkflow.benchmarks.peers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Signs tokens as an organisation's OpenID Connect provider does; each caller keeps theirs for a day. */
public final class Tokens {

    private static final Duration GOOD_FOR = Duration.ofDays(1);

    private final KeyPair key = pair();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** Writes the public key into the file, and answers its address. */
    public String publish(Path file) throws IOException {
        String encoded = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getPublic().getEncoded());
        Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n");
        return file.toUri().toString();
    }

    /** The header by which somebody is signed in, named like their role. */
    public String bearer(String role) {
        return "Bearer " + token(role);
    }

    /** The token alone. */
    public String token(String role) {
        return tokens.computeIfAbsent(role, this::sign);
    }

    private String sign(String role) {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256),
                new JWTClaimsSet.Builder().subject(role).claim("roles", List.of(role))
                        .expirationTime(Date.from(Instant.now().plus(GOOD_FOR))).build());
        try {
            token.sign(new RSASSASigner(key.getPrivate()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
