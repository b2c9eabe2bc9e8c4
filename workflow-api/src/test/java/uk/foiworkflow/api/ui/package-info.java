/** The pages in a real browser, on a running engine. */
@NullMarked
package uk.foiworkflow.api.ui;

import org.jspecify.annotations.NullMarked;
