/** What an operator looks after, and by what the engine decides. */
@NullMarked
package uk.foiworkflow.ui.engine;

import org.jspecify.annotations.NullMarked;
