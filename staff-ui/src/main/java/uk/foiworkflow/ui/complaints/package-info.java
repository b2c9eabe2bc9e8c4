/** What is before the Commissioner and the Tribunal, and what is taken there. */
@NullMarked
package uk.foiworkflow.ui.complaints;

import org.jspecify.annotations.NullMarked;
