package uk.foiworkflow.api.work;

import java.time.Duration;

/** Something that the engine does by itself, again and again. It may be broken off at any point and is then done again. */
public interface Job {

    /** Its stable name. */
    String name();

    /** How long after one run the next begins. */
    Duration interval();

    /** Does what is to be done now. */
    Tally run();
}
