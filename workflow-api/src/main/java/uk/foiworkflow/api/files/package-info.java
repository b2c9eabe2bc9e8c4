/** What files are, and what they hide from whoever releases them: found before they go out. */
@NullMarked
package uk.foiworkflow.api.files;

import org.jspecify.annotations.NullMarked;
