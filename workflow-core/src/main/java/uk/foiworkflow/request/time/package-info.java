/**
 * How much time there is for one question: what moved it, when it stands still, and the last day that follows. The one fold
 * of it: the due dates on file and the findings of a case both come from here.
 */
@NullMarked
package uk.foiworkflow.request.time;

import org.jspecify.annotations.NullMarked;
