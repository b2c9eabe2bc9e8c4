/** What other systems are told of the events: less than is stored, and in a form that stays. */
@NullMarked
package uk.foiworkflow.projections.published;

import org.jspecify.annotations.NullMarked;
