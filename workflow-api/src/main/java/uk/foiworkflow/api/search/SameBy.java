package uk.foiworkflow.api.search;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Wire;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Requester;

/** By what two who asked seem to be one. */
public enum SameBy {

    ADDRESS, NAME;

    /** Null where they seem not to be one, or nobody knows. */
    static @Nullable SameBy of(@Nullable Requester one, @Nullable Requester other) {
        if (one == null || other == null) {
            return null;
        }
        if (same(one.email(), other.email())) {
            return ADDRESS;
        }
        return same(one.name(), other.name()) ? NAME : null;
    }

    private static boolean same(@Nullable Confidential one, @Nullable Confidential other) {
        return one != null && other != null && !one.equals(Confidential.ERASED) && !one.text().isBlank()
                && one.text().strip().equalsIgnoreCase(other.text().strip());
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
