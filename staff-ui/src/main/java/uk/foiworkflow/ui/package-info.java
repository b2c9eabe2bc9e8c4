/** The pages on which staff work. They know the interface over HTTP, and no rule, no database and no class of the engine. */
@NullMarked
package uk.foiworkflow.ui;

import org.jspecify.annotations.NullMarked;
