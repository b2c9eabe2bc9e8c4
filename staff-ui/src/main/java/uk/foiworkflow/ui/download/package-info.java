/** What is taken away as a file. */
@NullMarked
package uk.foiworkflow.ui.download;

import org.jspecify.annotations.NullMarked;
