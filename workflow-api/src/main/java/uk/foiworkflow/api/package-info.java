/** Commands and questions over HTTP. */
@NullMarked
package uk.foiworkflow.api;

import org.jspecify.annotations.NullMarked;
