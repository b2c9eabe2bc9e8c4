package uk.foiworkflow.ui.engine;

import org.jspecify.annotations.Nullable;

/** How far the events have come onto a topic. */
record Relayed(String topic, String node, long position, long head, long lag, long secondsBehind,
        @Nullable String trouble) {}
