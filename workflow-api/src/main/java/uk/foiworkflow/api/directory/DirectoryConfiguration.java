package uk.foiworkflow.api.directory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.directory.Directory;

/** The directory as it is configured; one that contradicts itself keeps the engine from starting. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DirectoryProperties.class)
class DirectoryConfiguration {

    @Bean
    Directory directory(DirectoryProperties configured) {
        try {
            return configured.directory();
        } catch (IllegalArgumentException e) {
            throw new StartRefused(e.getMessage() + ".",
                    "Give foi.directory a version, and each person and team an id of its own.", e);
        }
    }
}
