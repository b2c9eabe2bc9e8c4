package uk.foiworkflow.api.disclosure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The disclosure log.
 *
 * @param address the address of this engine as the public reaches it, such as {@code https://foi.example.gov.uk}; left out,
 *            that by which it was called
 * @param interval how often it is looked for entries whose words nobody is to keep any more
 */
@ConfigurationProperties(prefix = "foi.disclosure", ignoreUnknownFields = false)
record DisclosureProperties(@Nullable String address, @DefaultValue("1m") Duration interval) {}
