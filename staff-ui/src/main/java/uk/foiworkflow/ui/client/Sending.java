package uk.foiworkflow.ui.client;

import org.jspecify.annotations.Nullable;

/**
 * Something that is to happen.
 *
 * @param path where it is sent, below the address of the interface
 * @param body as JSON
 * @param key which makes it happen once, however often it is sent; null where it happens each time
 * @param seen the version that it rests on, as {@code ETag} had it; null where it rests on none
 */
public record Sending(String path, Object body, @Nullable String key, @Nullable String seen) {}
