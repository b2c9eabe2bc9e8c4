/** The words for documents of a case, and for what a file may hide. */
@NullMarked
package uk.foiworkflow.document;

import org.jspecify.annotations.NullMarked;
