@NullMarked
package uk.foiworkflow.seal;

import org.jspecify.annotations.NullMarked;
