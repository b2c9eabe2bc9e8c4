@NullMarked
package uk.foiworkflow.ui.chart;

import org.jspecify.annotations.NullMarked;
