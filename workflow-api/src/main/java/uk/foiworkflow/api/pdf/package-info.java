/** Pages of HTML as PDF. */
@NullMarked
package uk.foiworkflow.api.pdf;

import org.jspecify.annotations.NullMarked;
