/** Search among the words on file. */
@NullMarked
package uk.foiworkflow.api.search;

import org.jspecify.annotations.NullMarked;
