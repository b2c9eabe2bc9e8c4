package uk.foiworkflow.api.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the words are kept of what happens around the requests.
 *
 * @param keptMonths for so many months after the month in which it happened; 0 for ever
 * @param interval how long after one look for what is kept no longer the next begins
 */
@ConfigurationProperties("foi.access")
record AccessProperties(@DefaultValue("24") int keptMonths, @DefaultValue("6h") Duration interval) {}
