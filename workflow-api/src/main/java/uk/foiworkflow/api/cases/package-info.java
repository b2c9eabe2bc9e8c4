/** The questions about cases: lists, the single case now and in the past, its trail, its compliance, what is due. */
@NullMarked
package uk.foiworkflow.api.cases;

import org.jspecify.annotations.NullMarked;
