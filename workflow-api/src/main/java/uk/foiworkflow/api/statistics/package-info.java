/** Official statistics over HTTP: by versioned definitions, over a period, at an as-at day. */
@NullMarked
package uk.foiworkflow.api.statistics;

import org.jspecify.annotations.NullMarked;
