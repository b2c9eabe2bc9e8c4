package uk.foiworkflow.ui.client;

import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param tag by which the version that was read is named, as {@code ETag} has it; null where there is none
 */
public record Answer<T>(T body, @Nullable String tag) {}
