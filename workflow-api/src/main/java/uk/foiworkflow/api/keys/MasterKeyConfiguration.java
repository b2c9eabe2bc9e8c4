package uk.foiworkflow.api.keys;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;
import uk.foiworkflow.api.embedded.EmbeddedDatabase;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.store.AesMasterKey;
import uk.foiworkflow.store.MasterKey;
import uk.foiworkflow.store.MasterKeySource;
import uk.foiworkflow.store.MasterKeys;

/**
 * The keys that wrap the keys of all requests: the embedded default keeps its own, elsewhere they are configured. None is
 * made up here, for what it protects could never be read again.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeysProperties.class)
class MasterKeyConfiguration {

    static final String KEY = "foi.master-key";
    static final String FILE = "foi.master-key-file";

    /** The name of a key that is given by itself. */
    private static final String ONLY = "1";

    @Bean
    MasterKeys masterKeys(Environment environment, KeysProperties properties,
            ObjectProvider<EmbeddedDatabase> embedded) {
        String key = environment.getProperty(KEY, "");
        String file = environment.getProperty(FILE, "");
        boolean alone = StringUtils.hasText(key) || StringUtils.hasText(file);
        EmbeddedDatabase database = embedded.getIfAvailable();
        List<MasterKey> keys = new ArrayList<>();
        if (database != null) {
            if (alone || !properties.masters().isEmpty()) {
                throw new StartRefused("A master key is configured, and the embedded database has its own.",
                        "Leave out FOI_MASTER_KEY, FOI_MASTER_KEY_FILE and foi.keys.masters, or name a database.");
            }
            database.masterKeys().forEach((name, bytes) -> keys.addFirst(new AesMasterKey(name, bytes.getEncoded())));
        } else if (alone) {
            keys.add(fetched(alone(key, file, properties)));
        } else {
            properties.masters().forEach(master -> keys.add(fetched(master.source())));
        }
        if (keys.isEmpty()) {
            throw new StartRefused("A database is configured and no master key: personal data could not be encrypted.",
                    MasterKeySource.REMEDY);
        }
        try {
            return new MasterKeys(keys.getFirst(), keys.subList(1, keys.size()), properties.lost());
        } catch (IllegalArgumentException e) {
            throw new StartRefused(e.getMessage() + ".", "Mend foi.keys.masters or foi.keys.lost.", e);
        }
    }

    private static MasterKey fetched(MasterKeySource source) {
        try {
            return source.masterKey();
        } catch (MasterKeySource.NotToBeHad e) {
            throw new StartRefused(String.valueOf(e.getMessage()), e.remedy(), e);
        }
    }

    private static MasterKeySource alone(String key, String file, KeysProperties properties) {
        if (StringUtils.hasText(key) && StringUtils.hasText(file)) {
            throw new StartRefused("Two master keys are configured, as FOI_MASTER_KEY and as FOI_MASTER_KEY_FILE.",
                    MasterKeySource.REMEDY);
        }
        if (!properties.masters().isEmpty()) {
            throw new StartRefused("A master key is configured by itself, and others under foi.keys.masters.",
                    "Name it as '" + ONLY + "' under foi.keys.masters, and leave FOI_MASTER_KEY and"
                            + " FOI_MASTER_KEY_FILE out.");
        }
        return new MasterKeySource(ONLY, key, file, "");
    }
}
