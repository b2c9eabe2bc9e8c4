/** What is told to everybody. */
@NullMarked
package uk.foiworkflow.ui.disclosure;

import org.jspecify.annotations.NullMarked;
