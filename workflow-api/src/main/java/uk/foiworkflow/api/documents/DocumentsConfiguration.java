package uk.foiworkflow.api.documents;

import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.foiworkflow.api.files.HiddenDataCheck;
import uk.foiworkflow.store.FileStore;
import uk.foiworkflow.store.Keeper;
import uk.foiworkflow.store.Pieces;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.PostgresPieces;

/** Where files are kept, and what looks through them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentsProperties.class)
class DocumentsConfiguration {

    @Bean
    Pieces pieces(DataSource writer) {
        return new PostgresPieces(writer);
    }

    @Bean
    FileStore fileStore(DataSource writer, PostgresEventStore store, Pieces pieces) {
        return new FileStore(writer, store, pieces);
    }

    @Bean
    HiddenDataCheck hiddenDataCheck(DocumentsProperties properties) {
        return new HiddenDataCheck(properties.checkTime());
    }

    @Bean
    FileSweep fileSweep(FileStore files, Keeper keeper, DocumentsProperties properties) {
        return new FileSweep(files, keeper, properties.sweepInterval());
    }
}
