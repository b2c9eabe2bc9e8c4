package uk.foiworkflow.projections.live;

import uk.foiworkflow.store.StoredEvent;

/** Something that happened to a request, and what became of the listener's sight of it. */
public record Change(Sight sight, StoredEvent event) {

    /** Whether the listener sees the request. */
    public enum Sight {
        /** As before. */
        SEEN,
        /** It has just come into their sight. */
        CAME,
        /** It has just left it: they are told no more of the event than that. */
        LEFT;

        static Sight of(boolean before, boolean now) {
            if (!now) {
                return LEFT;
            }
            return before ? SEEN : CAME;
        }
    }
}
