/** A council to look at: three years of made-up requests, loaded into an empty installation of the embedded default. */
@NullMarked
package uk.foiworkflow.api.demo;

import org.jspecify.annotations.NullMarked;
