/** The transparency log held against known answers, and against itself for any tree. */
@NullMarked
package uk.foiworkflow.log;

import org.jspecify.annotations.NullMarked;
