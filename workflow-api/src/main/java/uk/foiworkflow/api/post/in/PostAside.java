package uk.foiworkflow.api.post.in;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.post.Aside;
import uk.foiworkflow.request.event.Confidential;

/**
 * Why something that came is set aside.
 *
 * @param reference the request that has it already, or whose words it has
 */
record PostAside(Aside reason, @Nullable String reference, @Nullable Confidential why) {}
