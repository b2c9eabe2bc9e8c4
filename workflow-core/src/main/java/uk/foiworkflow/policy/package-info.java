/** What an authority has settled for itself where the law leaves it free. Pure values. */
@NullMarked
package uk.foiworkflow.policy;

import org.jspecify.annotations.NullMarked;
