package uk.foiworkflow.api.receipts;

import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.seal.Receipts;
import uk.foiworkflow.seal.SealedLog;
import uk.foiworkflow.store.PostgresEventStore;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReceiptsProperties.class)
class ReceiptsConfiguration {

    private static final String ADDRESS = "https?://[^\\s\"<>?#]+";

    @Bean
    @DependsOnDatabaseInitialization
    ReceiptDesk receiptDesk(DataSource writer, PostgresEventStore events, SealedLog log,
            ReceiptsProperties properties) {
        if (properties.page() != null && !properties.page().matches(ADDRESS)) {
            throw new StartRefused("'" + properties.page() + "' is no address of a page.",
                    "Give the whole address under foi.receipts.page, such as https://foi.example.gov.uk/receipt, or leave it"
                            + " out.");
        }
        return new ReceiptDesk(new Receipts(writer), events, log, properties);
    }
}
