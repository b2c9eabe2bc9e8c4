/** What the engine does by itself, again and again: once at a time on however many nodes, and what each run came to. */
@NullMarked
package uk.foiworkflow.api.work;

import org.jspecify.annotations.NullMarked;
