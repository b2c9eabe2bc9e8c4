/** What official statistics and the head of information count: a row a request, its reviews and complaints, and figures. */
@NullMarked
package uk.foiworkflow.projections.figures;

import org.jspecify.annotations.NullMarked;
