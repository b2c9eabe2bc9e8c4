/** Pictures of numbers, as lines and shapes that a page writes down. */
@NullMarked
package uk.foiworkflow.ui.chart;

import org.jspecify.annotations.NullMarked;
