/**
 * The PostgreSQL that comes with the application and keeps its data in a directory, and what is asked of any
 * PostgreSQL before the application serves.
 */
@NullMarked
package uk.foiworkflow.api.embedded;

import org.jspecify.annotations.NullMarked;
