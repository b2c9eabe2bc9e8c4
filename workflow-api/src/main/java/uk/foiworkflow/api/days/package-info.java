/** Where the days of one request went. */
@NullMarked
package uk.foiworkflow.api.days;

import org.jspecify.annotations.NullMarked;
