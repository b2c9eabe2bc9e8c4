package uk.foiworkflow.api.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import uk.foiworkflow.store.AesMasterKey;
import uk.foiworkflow.store.KeyService;
import uk.foiworkflow.store.MasterKey;
import uk.foiworkflow.store.MasterKeyAway;

/** A key service for tests: the key at an address is always the same, and nobody is at {@code test:away}. */
public final class TestKeyService implements KeyService {

    @Override
    public Optional<MasterKey> masterKey(String name, String address) {
        if (!address.startsWith("test:")) {
            return Optional.empty();
        }
        if (address.equals("test:away")) {
            throw new MasterKeyAway("It cannot be reached", new IOException());
        }
        try {
            return Optional.of(new AesMasterKey(name,
                    MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
