/** Where the working calendar comes from: the bank holidays of the Jollyday library, and an overlay of our own. */
@NullMarked
package uk.foiworkflow.calendar;

import org.jspecify.annotations.NullMarked;
