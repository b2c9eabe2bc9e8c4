/** The engine behind the interface: its clock, its keys, its databases, and the one way to commands and cases. */
@NullMarked
package uk.foiworkflow.api.engine;

import org.jspecify.annotations.NullMarked;
