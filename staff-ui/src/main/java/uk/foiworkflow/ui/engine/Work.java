package uk.foiworkflow.ui.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the engine does by itself; {@code last} is null while it was never done. */
record Work(String job, String interval, @Nullable Run last) {

    /** The last time that it was done, on whichever node. */
    record Run(String node, Instant began, @Nullable Instant ended, long looked, long done, long failed,
            @Nullable String trouble) {}
}
