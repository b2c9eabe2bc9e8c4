package uk.foiworkflow.api.keys;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.foiworkflow.store.MasterKeySource;

/**
 * The master keys where there are several, or a service holds them.
 *
 * @param masters the first wraps, the others open what they have wrapped; empty where one is given by itself
 * @param lost names of master keys that will never be found again: what they protected reads as erased
 * @param interval how long after one look for keys that are to be wrapped anew the next begins
 * @param shreddedFile where it is kept which keys were destroyed, outside of the database; empty for the embedded
 *            database's own
 * @param shreddingInterval how long after one look for what is to be shredded or purged the next begins
 * @param purgeInterval for how long after one purge the tables are left alone, however much is shredded
 */
@ConfigurationProperties("foi.keys")
record KeysProperties(@DefaultValue List<Master> masters, @DefaultValue Set<String> lost,
        @DefaultValue("10m") Duration interval, @DefaultValue("") String shreddedFile,
        @DefaultValue("1m") Duration shreddingInterval, @DefaultValue("1h") Duration purgeInterval) {

    /**
     * A master key, by exactly one of the three.
     *
     * @param name stands in every row that the key wraps
     * @param key 32 bytes in base64
     * @param file one that holds them
     * @param service its address at a key management service
     */
    record Master(@DefaultValue("") String name, @DefaultValue("") String key, @DefaultValue("") String file,
            @DefaultValue("") String service) {

        MasterKeySource source() {
            return new MasterKeySource(name, key, file, service);
        }

        /** Without the key, which has no place in a log. */
        @Override
        public String toString() {
            return "Master " + name;
        }
    }
}
