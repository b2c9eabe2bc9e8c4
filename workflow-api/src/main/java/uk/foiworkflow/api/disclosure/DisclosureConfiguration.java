package uk.foiworkflow.api.disclosure;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.api.keys.Shredding;
import uk.foiworkflow.store.AccessStreams;
import uk.foiworkflow.store.DisclosureStreams;
import uk.foiworkflow.store.PostgresEventStore;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DisclosureProperties.class)
class DisclosureConfiguration {

    private static final String ADDRESS = "https?://[^\\s\"<>?#]*[^\\s\"<>?#/]";

    @Bean
    DisclosureStreams disclosureStreams(DataSource writer, PostgresEventStore store) {
        return new DisclosureStreams(writer, store);
    }

    @Bean
    EndOfEntries endOfEntries(DisclosureStreams streams, AccessStreams orders, PostgresEventStore store,
            Shredding shredding, Clock clock, DisclosureProperties properties) {
        if (properties.address() != null && !properties.address().matches(ADDRESS)) {
            throw new StartRefused("'" + properties.address() + "' is no address of an engine.",
                    "Give the address under foi.disclosure.address without a solidus at its end, such as"
                            + " https://foi.example.gov.uk, or leave it out.");
        }
        return new EndOfEntries(streams, orders, store, shredding, clock, properties.interval());
    }
}
