/** What lies with whoever is signed in. */
@NullMarked
package uk.foiworkflow.ui.work;

import org.jspecify.annotations.NullMarked;
