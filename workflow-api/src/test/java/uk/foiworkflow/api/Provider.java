package uk.foiworkflow.api;

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

/** Signs tokens as an organisation's OpenID Connect provider does, its roles in {@code realm_access.roles}. */
public final class Provider {

    private final KeyPair key = pair();

    /** Writes the public key into the directory, and answers its address. */
    public String publish(Path directory) throws IOException {
        Path file = directory.resolve("key.pem");
        Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n");
        return file.toUri().toString();
    }

    /**
     * A token of somebody.
     *
     * @param user empty for one that names its subject alone
     * @param seconds for how long it is good
     */
    public String token(String user, List<String> roles, long seconds) {
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
