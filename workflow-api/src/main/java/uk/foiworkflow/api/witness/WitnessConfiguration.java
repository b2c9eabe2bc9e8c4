package uk.foiworkflow.api.witness;

import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.api.outbox.Post;
import uk.foiworkflow.seal.Lodging;
import uk.foiworkflow.seal.Witnesses;

/** The witnesses as they are configured; one that can be none keeps the engine from starting. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WitnessProperties.class)
class WitnessConfiguration {

    @Bean
    Witnesses witnesses(WitnessProperties configured, Post post) {
        try {
            return new Witnesses(configured.all(post));
        } catch (IllegalArgumentException e) {
            throw new StartRefused(e.getMessage() + ".",
                    "Put foi.log.witnesses right: each witness needs a name of its own, and what docs/operations.md says.",
                    e);
        }
    }

    @Bean
    @DependsOnDatabaseInitialization
    Lodging lodging(DataSource writer, Witnesses witnesses) {
        return new Lodging(writer, witnesses);
    }

    @Bean
    LodgingJob lodgingJob(Lodging lodging, WitnessProperties configured) {
        return new LodgingJob(lodging, configured.interval());
    }
}
