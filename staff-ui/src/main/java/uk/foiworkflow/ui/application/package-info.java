/** The pages as a process of their own. */
@NullMarked
package uk.foiworkflow.ui.application;

import org.jspecify.annotations.NullMarked;
