/**
 * Tells people by e-mail of what is asked of them: each message stands in a table before it is sent, is sent once, and is
 * seen where it was not.
 */
@NullMarked
package uk.foiworkflow.api.outbox;

import org.jspecify.annotations.NullMarked;
