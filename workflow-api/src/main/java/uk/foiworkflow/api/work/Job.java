package uk.foiworkflow.api.work;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Something that the engine does by itself, again and again. It may be broken off at any point and is then done again. */
public interface Job {

    /** Its stable name. */
    String name();

    /** How long after one run the next begins. */
    Duration interval();

    /** At which time of day it is done, in the engine's own zone; null where it is done at any, after its interval. */
    default @Nullable LocalTime at() {
        return null;
    }

    /** Whether this node is not fit to serve while it breaks off. */
    default boolean vital() {
        return true;
    }

    /** Does what is to be done now. */
    Tally run();
}
