/** The disclosure log over HTTP: prepared, reviewed and taken back by staff, and read by everybody. */
@NullMarked
package uk.foiworkflow.api.disclosure;

import org.jspecify.annotations.NullMarked;
