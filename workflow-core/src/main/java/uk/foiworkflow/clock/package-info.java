/**
 * The time limits of the Acts as pure functions: working days, limits, and the count that explains a due date. Knows no
 * system clock and no source of holidays; both come in as values.
 */
@NullMarked
package uk.foiworkflow.clock;

import org.jspecify.annotations.NullMarked;
