/** Who works for the authority. Pure values. */
@NullMarked
package uk.foiworkflow.directory;

import org.jspecify.annotations.NullMarked;
