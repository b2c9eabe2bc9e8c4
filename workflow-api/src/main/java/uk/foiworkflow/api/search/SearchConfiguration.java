package uk.foiworkflow.api.search;

import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import uk.foiworkflow.store.MasterKeys;
import uk.foiworkflow.store.SavedWords;

/** Where searches are kept, and what forgets them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchProperties.class)
class SearchConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    SavedWords savedWords(DataSource writer, MasterKeys masters) {
        return new SavedWords(writer, masters);
    }

    @Bean
    SavedSearchSweep savedSearchSweep(SavedWords saved, SearchProperties properties) {
        return new SavedSearchSweep(saved, properties.savedUnused());
    }
}
