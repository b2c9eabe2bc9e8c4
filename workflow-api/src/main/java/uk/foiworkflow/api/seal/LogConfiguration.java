package uk.foiworkflow.api.seal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import uk.foiworkflow.api.embedded.EmbeddedDatabase;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.log.SigningKey;
import uk.foiworkflow.log.VerifierKey;
import uk.foiworkflow.seal.LodgedLists;
import uk.foiworkflow.seal.SealedLog;
import uk.foiworkflow.seal.TreeHead;
import uk.foiworkflow.seal.Witnesses;

/** The log over all events: the embedded default makes its own key at the first start, elsewhere it is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogProperties.class)
class LogConfiguration {

    private static final String FILE = "log.key";
    private static final String REMEDY = "Give the line that 'log-key NAME' printed as FOI_LOG_KEY, or name a file that"
            + " holds it as FOI_LOG_KEY_FILE.";

    @Bean
    LogKeys logKeys(LogProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        try {
            return new LogKeys(signing(properties, embedded.getIfAvailable()),
                    properties.formerKeys().stream().map(VerifierKey::parse).toList());
        } catch (IllegalArgumentException e) {
            throw new StartRefused("A key of the log cannot be read.", REMEDY, e);
        }
    }

    @Bean
    @DependsOnDatabaseInitialization
    SealedLog sealedLog(DataSource writer) {
        return new SealedLog(writer);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOnDatabaseInitialization
    Sealing sealing(DataSource writer, LogKeys keys, SealedLog log, Witnesses witnesses, LogProperties properties) {
        return new Sealing(writer, keys, log, witnesses, properties.interval());
    }

    @Bean
    LodgedLists lodgedLists(LogKeys keys, Witnesses witnesses) {
        return new LodgedLists(witnesses, keys.known(), keys.signing());
    }

    @Bean
    Notary notary(LogKeys keys, Sealing sealing, SealedLog log) {
        return new Notary(keys, sealing, log);
    }

    @Bean
    MeterBinder logGauges(SealedLog log, Clock clock) {
        return registry -> {
            Gauge.builder("foi.log.unsealed", () -> log.recorded() - size(log.head()))
                    .description("The events that are under no signed head yet").register(registry);
            Gauge.builder("foi.log.head.age", () -> age(log.head(), clock.instant())).baseUnit("seconds")
                    .description("For how long the newest signed head has been the newest").register(registry);
        };
    }

    private static long size(@Nullable TreeHead head) {
        return head == null ? 0 : head.size();
    }

    /** Not a number while there is none. */
    private static double age(@Nullable TreeHead head, Instant now) {
        return head == null ? Double.NaN : Duration.between(head.signedAt(), now).toMillis() / 1000.0;
    }

    private static @Nullable SigningKey signing(LogProperties properties, @Nullable EmbeddedDatabase embedded) {
        boolean key = StringUtils.hasText(properties.key());
        boolean file = StringUtils.hasText(properties.keyFile());
        if (key && file) {
            throw new StartRefused("Two keys of the log are configured, as FOI_LOG_KEY and as FOI_LOG_KEY_FILE.",
                    REMEDY);
        }
        if (key) {
            return SigningKey.parse(properties.key().strip());
        }
        if (file) {
            return SigningKey.parse(content(Path.of(properties.keyFile())));
        }
        return embedded == null ? null : SigningKey.parse(embedded.secret(FILE, LogConfiguration::first));
    }

    private static String first() {
        return SigningKey.generate("foi-workflow.local/" + UUID.randomUUID().toString().substring(0, 8)).secret();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartRefused("The file of the key of the log cannot be read: " + e, REMEDY, e);
        }
    }
}
