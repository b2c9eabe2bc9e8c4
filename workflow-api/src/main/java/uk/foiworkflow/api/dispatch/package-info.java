/** Letters on their way to the requester: how they are given out, sent by e-mail, and what mail servers report of them. */
@NullMarked
package uk.foiworkflow.api.dispatch;

import org.jspecify.annotations.NullMarked;
