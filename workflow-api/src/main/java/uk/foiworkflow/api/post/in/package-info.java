/** What comes by post: it is kept as it came, shown with what it may belong to, and filed or set aside by an officer. */
@NullMarked
package uk.foiworkflow.api.post.in;

import org.jspecify.annotations.NullMarked;
