/** Words on file are found, and how far it is looked for them. */
@NullMarked
package uk.foiworkflow.projections.words;

import org.jspecify.annotations.NullMarked;
