/** The words of requests, and what is found among them. */
@NullMarked
package uk.foiworkflow.projections.words;

import org.jspecify.annotations.NullMarked;
