/** What each role looks at in the morning: numbers, each of which opens to its cases. */
@NullMarked
package uk.foiworkflow.api.dashboard;

import org.jspecify.annotations.NullMarked;
