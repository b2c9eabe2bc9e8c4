package uk.foiworkflow.ui.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of those who acted in more than one role on the same case; it may have none and go on. */
record TwoRoles(List<Found> items, @Nullable Long next) {

    /** Somebody, on a case. */
    record Found(String reference, String actor, List<Acted> roles) {}

    /** What they did in a role. */
    record Acted(String role, int entries, int first) {}
}
