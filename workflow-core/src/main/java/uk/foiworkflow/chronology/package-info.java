/** Past cases as older systems tell them: the wire form, what in it cannot be true, and the commands that it becomes. */
@NullMarked
package uk.foiworkflow.chronology;

import org.jspecify.annotations.NullMarked;
