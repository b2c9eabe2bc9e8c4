/** The host tried out with several nodes on one real database. */
@NullMarked
package uk.foiworkflow.host;

import org.jspecify.annotations.NullMarked;
