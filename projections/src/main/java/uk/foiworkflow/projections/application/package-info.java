/** The read models as an application of their own, which follows the topic. */
@NullMarked
package uk.foiworkflow.projections.application;

import org.jspecify.annotations.NullMarked;
