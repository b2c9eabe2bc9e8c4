@NullMarked
package uk.foiworkflow.release;

import org.jspecify.annotations.NullMarked;
