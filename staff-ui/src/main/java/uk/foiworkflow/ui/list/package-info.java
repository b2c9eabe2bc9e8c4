/** The cases behind a number. */
@NullMarked
package uk.foiworkflow.ui.list;

import org.jspecify.annotations.NullMarked;
