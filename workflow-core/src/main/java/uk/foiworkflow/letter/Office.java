package uk.foiworkflow.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.policy.Policy;

/**
 * Where letters are written: what they hold beside what is on file.
 *
 * @param complaints where a requester asks for a review; null when the authority has not said
 */
public record Office(WorkingCalendar calendar, Policy policy, Regulators regulators, @Nullable Complaints complaints) {

    /** An authority's own place for complaints: the lines of its address, and an e-mail address or null. */
    public record Complaints(List<String> address, @Nullable String email) {

        public Complaints {
            address = List.copyOf(address);
        }
    }
}
