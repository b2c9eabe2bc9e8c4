package uk.foiworkflow.ui.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages to staff.
 *
 * @param counts how many there are in each state
 * @param next where the next page goes on; null when this is the last
 */
record Outbox(Map<String, Long> counts, List<Message> items, @Nullable Long next) {

    /** A message; {@code cause} is why it was not sent. */
    record Message(String id, String reference, String type, String recipient, String state, int attempts,
            @Nullable Instant due, @Nullable String cause, @Nullable String error, @Nullable Instant sentAt) {

        /** Whether somebody has to see to it. */
        public boolean open() {
            return state.equals("failed") || state.equals("uncertain");
        }
    }
}
