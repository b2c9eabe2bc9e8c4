/** What every call may carry beside its body: the version it saw, a key that makes it count once, a correlation id. */
@NullMarked
package uk.foiworkflow.api.http;

import org.jspecify.annotations.NullMarked;
