package uk.foiworkflow.projections.live;

import org.jspecify.annotations.Nullable;
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

        /**
         * What became of it, or null where nothing is to be told: they come to see the request, or cease to, only later.
         *
         * @param before whether they saw it at the position where they were
         * @param then whether they see it at the one to which they are brought
         * @param now whether they see it now
         */
        static @Nullable Sight of(boolean before, boolean then, boolean now) {
            if (now && (before || then)) {
                return before ? SEEN : CAME;
            }
            return before && !then ? LEFT : null;
        }
    }
}
