package uk.foiworkflow.api.scan;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The virus scanner, if there is one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScannerProperties.class)
class ScannerConfiguration {

    @Bean
    Scanner scanner(ScannerProperties properties) {
        return properties.clamd().isBlank()
                ? new NoScanner()
                : new Clamd(properties.address(), properties.timeout());
    }
}
