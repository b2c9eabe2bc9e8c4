/** Words on file. */
@NullMarked
package uk.foiworkflow.ui.search;

import org.jspecify.annotations.NullMarked;
