package uk.foiworkflow.projections.follow;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One follower's way through the events that it shares with others. */
final class Reader {

    private final Slices slices;

    Reader(Slices slices) {
        this.slices = slices;
    }

    /**
     * What comes behind those positions, at most so many events; empty when there is nothing yet. Whoever is well ahead of
     * others that are on the same way waits for them a little, so that all have the use of what was read and folded once;
     * whoever is about to be where it wants waits for nobody.
     *
     * @param positions of slices that are followed here
     */
    Batch after(Map<Integer, Long> positions, int limit) {
        long so = far(positions);
        if (limit >= Slices.LEAD) {
            slices.await(this, so);
        }
        SortedMap<Integer, Portion> portions = new TreeMap<>();
        slices.here().forEach((slice, events) -> {
            Long position = positions.get(slice);
            if (position != null) {
                Portion portion = events.portion(position, Math.max(1, limit / positions.size()));
                if (!portion.nothing()) {
                    portions.put(slice, portion);
                }
            }
        });
        if (!portions.isEmpty()) {
            slices.works(this, so);
        }
        return new Batch(portions);
    }

    /** Whether there may be more events behind those positions; see {@link SharedEvents#goesOn}. */
    boolean goesOn(Map<Integer, Long> positions, long since) {
        return slices.here().entrySet().stream().anyMatch(each -> {
            Long position = positions.get(each.getKey());
            return position == null || each.getValue().goesOn(position, since);
        });
    }

    /** Nobody is to wait for this one. */
    void rest() {
        slices.rests(this);
    }

    /** How many events it has come by: on the way of one slice its position, of several as many as they have of all. */
    private long far(Map<Integer, Long> positions) {
        double middle = positions.values().stream().mapToLong(Long::longValue).average().orElse(0);
        return (long) (middle * positions.size() / slices.all());
    }
}
