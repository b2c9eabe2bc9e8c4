/** What was published of what the engine counts: on record beside the requests, as it was published, and never changed. */
@NullMarked
package uk.foiworkflow.release;

import org.jspecify.annotations.NullMarked;
