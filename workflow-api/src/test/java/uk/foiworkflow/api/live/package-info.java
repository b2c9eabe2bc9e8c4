@NullMarked
package uk.foiworkflow.api.live;

import org.jspecify.annotations.NullMarked;
