/** The borough that is made up, held against the rules that any past case is held against. */
@NullMarked
package uk.foiworkflow.borough;

import org.jspecify.annotations.NullMarked;
