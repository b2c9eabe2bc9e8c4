/** Every command as a form, made of the description of the interface; the one that logs a request among them. */
@NullMarked
package uk.foiworkflow.ui.forms;

import org.jspecify.annotations.NullMarked;
