package uk.foiworkflow.api.cases;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** How cases are shown. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BlindRoles.class)
class CasesConfiguration {}
