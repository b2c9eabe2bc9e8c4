/** Letters to the requester in words, as HTML and as PDF, from templates that an authority can change. */
@NullMarked
package uk.foiworkflow.api.letters;

import org.jspecify.annotations.NullMarked;
