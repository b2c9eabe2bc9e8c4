package uk.foiworkflow.ui;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the pages.
 *
 * @param api the address of the interface, without a path; null for the process that they run in
 * @param idle for how long nobody need do anything before they have to sign in again
 */
@ConfigurationProperties("foi.ui")
public record UiProperties(@Nullable URI api, @DefaultValue("30m") Duration idle) {}
