/** The interface as its client sees it: what is asked, what is sent, and why something was refused. */
@NullMarked
package uk.foiworkflow.ui.client;

import org.jspecify.annotations.NullMarked;
