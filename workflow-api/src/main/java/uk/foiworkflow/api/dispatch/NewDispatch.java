package uk.foiworkflow.api.dispatch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.Channel;
import uk.foiworkflow.request.event.Confidential;

/**
 * How a letter is given out.
 *
 * @param on the day of law on which it goes out
 * @param document the letter, by its number in this request
 * @param channel email, post, by-hand or portal
 * @param to the address; left out, the one that the requester gave for that way
 */
record NewDispatch(LocalDate on, int document, Channel channel, @Nullable Confidential to) {}
