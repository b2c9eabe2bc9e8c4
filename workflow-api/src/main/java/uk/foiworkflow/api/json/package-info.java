/** JSON and parameters as they come in and go out: read strictly into records, every wrong field named. */
@NullMarked
package uk.foiworkflow.api.json;

import org.jspecify.annotations.NullMarked;
