package uk.foiworkflow.projections.versions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one request while it is told: those that hold, and those that held. */
final class Shown<R> {

    private final List<Version<R>> held = new ArrayList<>();
    private Map<R, Version<R>> hold = new LinkedHashMap<>();

    /** From a moment on these rows hold, and no others. */
    void show(Collection<? extends R> rows, Moment moment) {
        Map<R, Version<R>> now = new LinkedHashMap<>();
        for (R row : rows) {
            Version<R> holds = hold.remove(row);
            now.putIfAbsent(row, holds == null ? new Version<>(row, moment, null) : holds);
        }
        hold.values().forEach(gone -> held.add(gone.until(moment)));
        hold = now;
    }

    /** Those that held, in the order in which they ended. */
    List<Version<R>> held() {
        return held;
    }

    /** Those that hold. */
    Collection<Version<R>> hold() {
        return hold.values();
    }
}
