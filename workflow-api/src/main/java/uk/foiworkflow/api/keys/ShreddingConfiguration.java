package uk.foiworkflow.api.keys;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import uk.foiworkflow.api.embedded.EmbeddedDatabase;
import uk.foiworkflow.host.Requests;
import uk.foiworkflow.projections.Following;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.follow.Signals;
import uk.foiworkflow.seal.LodgedLists;
import uk.foiworkflow.store.AccessStreams;
import uk.foiworkflow.store.Keeper;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.ShreddedKeys;
import uk.foiworkflow.store.ShreddedKeysFile;

/** Everything that shredding takes. What was broken off, or came back with a backup, is done before anything is served. */
@Configuration(proxyBeanMethods = false)
class ShreddingConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ShreddingConfiguration.class);

    @Bean
    OutsideLists outsideLists(KeysProperties properties, ObjectProvider<EmbeddedDatabase> embedded,
            LodgedLists lodged) {
        return new OutsideLists(here(properties, embedded), lodged);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Forgetting forgetting(DataSource writer, PostgresEventStore store, Requests requests, Following following) {
        return new Forgetting(writer, new Forgetting.Memory() {

            @Override
            public void forget(List<String> references) {
                if (!references.isEmpty()) {
                    references.forEach(store::forget);
                    requests.forget(references);
                    following.forget();
                }
            }

            @Override
            public void forgetAll() {
                store.forgetKeys();
                requests.forgetAll();
                following.forget();
            }
        });
    }

    @Bean(initMethod = "start")
    Shredding shredding(PostgresEventStore store, Keeper keeper, OutsideLists outside, Forgetting forgetting,
            Requests requests, AccessStreams access, Following following, Signals signals) {
        return new Shredding(store, keeper, outside, forgetting, requests, access, following, signals);
    }

    @Bean
    ShreddingJob shreddingJob(Shredding shredding, Keeper keeper, Following following, EventSource events,
            @Qualifier("views") DataSource views, ObjectProvider<EmbeddedDatabase> embedded,
            KeysProperties properties) {
        return new ShreddingJob(shredding, new Purge(keeper, following, events, views, embedded.getIfAvailable(),
                properties.purgeInterval()), properties.shreddingInterval());
    }

    private static ShreddedKeys here(KeysProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        if (StringUtils.hasText(properties.shreddedFile())) {
            return new ShreddedKeysFile(Path.of(properties.shreddedFile()));
        }
        EmbeddedDatabase database = embedded.getIfAvailable();
        if (database != null) {
            return new ShreddedKeysFile(database.shreddedKeys());
        }
        LOG.warn(
                "No file is configured as foi.keys.shredded-file: unless a directory keeps heads of the log, a backup that is"
                        + " restored would bring back whoever was shredded since");
        return NoList.INSTANCE;
    }
}
