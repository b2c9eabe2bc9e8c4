/** What happens around the requests and is on record beside their lives: who was refused, who read, who tried to come in. */
@NullMarked
package uk.foiworkflow.access;

import org.jspecify.annotations.NullMarked;
