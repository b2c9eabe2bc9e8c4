/** Axon hosts the deciders here, thinly: routing, the stream, the version, the metadata. */
@NullMarked
package uk.foiworkflow.host;

import org.jspecify.annotations.NullMarked;
