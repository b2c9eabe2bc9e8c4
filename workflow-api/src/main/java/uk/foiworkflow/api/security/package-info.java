/** Who may make which call, and in which role they act. */
@NullMarked
package uk.foiworkflow.api.security;

import org.jspecify.annotations.NullMarked;
