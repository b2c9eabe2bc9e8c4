package uk.foiworkflow.api.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.store.AesMasterKey;
import uk.foiworkflow.store.KeyService;
import uk.foiworkflow.store.MasterKey;
import uk.foiworkflow.store.MasterKeyAway;

/** Where one master key comes from. */
record MasterKeySource(String name, String key, String file, String service) {

    static final String REMEDY = "Give 32 random bytes in base64, the same at every start, as FOI_MASTER_KEY,"
            + " or name a file that holds them as FOI_MASTER_KEY_FILE.";
    private static final int LENGTH = 32;

    static MasterKeySource of(KeysProperties.Master master) {
        return new MasterKeySource(master.name(), master.key(), master.file(), master.service());
    }

    /** @throws StartRefused when it is not to be had */
    MasterKey masterKey() {
        if (Stream.of(key, file, service).filter(StringUtils::hasText).count() != 1) {
            throw new StartRefused("Master key '" + name + "' comes from none, or from several, of a key, a file and a"
                    + " service.", "Give it exactly one of the three.");
        }
        if (StringUtils.hasText(service)) {
            return atService();
        }
        return StringUtils.hasText(key)
                ? decoded(key, "Master key '" + name + "'")
                : decoded(content(), "The file " + file + " of master key '" + name + "'");
    }

    private String content() {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new StartRefused("The file of master key '" + name + "' cannot be read: " + e, REMEDY, e);
        }
    }

    private MasterKey decoded(String base64, String what) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != LENGTH) {
            throw new StartRefused(what + " does not hold 32 bytes in base64.", REMEDY);
        }
        return new AesMasterKey(name, bytes);
    }

    private MasterKey atService() {
        try {
            return ServiceLoader.load(KeyService.class).stream().map(found -> found.get().masterKey(name, service))
                    .flatMap(Optional::stream).findFirst()
                    .orElseThrow(() -> new StartRefused("No key service on the class path has " + service
                            + ", the address of master key '" + name + "'.",
                            "Put the service's implementation of " + KeyService.class.getName()
                                    + " on the class path, or mend the address."));
        } catch (MasterKeyAway e) {
            throw new StartRefused("The service that holds master key '" + name + "' does not answer: "
                    + e.getMessage() + ".", "See that it runs and can be reached from here.", e);
        }
    }
}
