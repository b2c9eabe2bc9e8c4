/** The due date, explained day by day, and the calendar that it is counted by. */
@NullMarked
package uk.foiworkflow.api.deadlines;

import org.jspecify.annotations.NullMarked;
