package uk.foiworkflow.api.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many things of one person are recorded one by one within a minute; what is more is counted. */
final class Allowance {

    private static final int EACH = 20;

    private final Map<String, Integer> used = new ConcurrentHashMap<>();

    /** Whether that person still has some; it is used up by it. */
    boolean take(String actor) {
        return used.merge(actor, 1, Integer::sum) <= EACH;
    }

    /** A new minute has begun. */
    void renew() {
        used.clear();
    }
}
