package uk.foiworkflow.api.search;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is settled of searches.
 *
 * @param savedUnused for how long a search is kept that its person does not make
 */
@ConfigurationProperties("foi.search")
record SearchProperties(@DefaultValue("90d") Duration savedUnused) {}
