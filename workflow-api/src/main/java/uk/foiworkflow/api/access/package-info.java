/** Puts on record what happens around the requests: who was refused, before they are told so. */
@NullMarked
package uk.foiworkflow.api.access;

import org.jspecify.annotations.NullMarked;
