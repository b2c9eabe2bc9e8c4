/** One case, from where it stands to the last entry of its trail, now and at any instant. */
@NullMarked
package uk.foiworkflow.ui.cases;

import org.jspecify.annotations.NullMarked;
