/** How the team and the whole service stand, and what is published of that. */
@NullMarked
package uk.foiworkflow.ui.figures;

import org.jspecify.annotations.NullMarked;
