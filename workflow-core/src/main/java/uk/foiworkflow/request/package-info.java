/** The life of a request: its state, and the deciders that say what a command leads to. Pure functions. */
@NullMarked
package uk.foiworkflow.request;

import org.jspecify.annotations.NullMarked;
