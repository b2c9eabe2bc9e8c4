package uk.foiworkflow.projections.live;

import java.util.List;

/**
 * What changed between two positions, as far as a listener may see it.
 *
 * @param changes in the order of their positions
 * @param position up to where was looked; the next passage begins behind it
 */
public record Passage(List<Change> changes, long position) {

    public Passage {
        changes = List.copyOf(changes);
    }
}
