@NullMarked
package uk.foiworkflow.projections.topic;

import org.jspecify.annotations.NullMarked;
