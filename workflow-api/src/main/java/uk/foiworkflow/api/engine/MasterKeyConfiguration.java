package uk.foiworkflow.api.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;
import uk.foiworkflow.api.embedded.EmbeddedDatabase;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.store.MasterKey;

/**
 * The key that wraps the keys of all requests: the embedded default keeps its own, elsewhere it is configured. None is made
 * up here, for what it protects could never be read again.
 */
@Configuration(proxyBeanMethods = false)
class MasterKeyConfiguration {

    static final String KEY = "foi.master-key";
    static final String FILE = "foi.master-key-file";

    /** Names the key in every row that it wraps. */
    private static final String ID = "1";
    private static final int LENGTH = 32;
    private static final String REMEDY = "Give 32 random bytes in base64, the same at every start, as FOI_MASTER_KEY,"
            + " or name a file that holds them as FOI_MASTER_KEY_FILE.";

    @Bean
    MasterKey masterKey(Environment environment, ObjectProvider<EmbeddedDatabase> embedded) {
        String key = environment.getProperty(KEY, "");
        String file = environment.getProperty(FILE, "");
        EmbeddedDatabase database = embedded.getIfAvailable();
        if (database != null) {
            if (StringUtils.hasText(key) || StringUtils.hasText(file)) {
                throw new StartRefused("A master key is configured, and the embedded database has its own.",
                        "Leave out FOI_MASTER_KEY and FOI_MASTER_KEY_FILE, or name a database.");
            }
            return new MasterKey(ID, database.masterKey().getEncoded());
        }
        if (StringUtils.hasText(key) == StringUtils.hasText(file)) {
            throw new StartRefused(
                    StringUtils.hasText(key)
                            ? "Two master keys are configured, as FOI_MASTER_KEY and as FOI_MASTER_KEY_FILE."
                            : "A database is configured and no master key: personal data could not be encrypted.",
                    REMEDY);
        }
        return StringUtils.hasText(key)
                ? masterKey(key, "FOI_MASTER_KEY")
                : masterKey(content(Path.of(file)), "The file " + file);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new StartRefused("The file of the master key cannot be read: " + e, REMEDY, e);
        }
    }

    private static MasterKey masterKey(String base64, String where) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            key = new byte[0];
        }
        if (key.length != LENGTH) {
            throw new StartRefused(where + " does not hold 32 bytes in base64.", REMEDY);
        }
        return new MasterKey(ID, key);
    }
}
