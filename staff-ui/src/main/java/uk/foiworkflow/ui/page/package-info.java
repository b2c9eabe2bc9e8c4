/** What all pages share: their layout, their words, their dates. */
@NullMarked
package uk.foiworkflow.ui.page;

import org.jspecify.annotations.NullMarked;
