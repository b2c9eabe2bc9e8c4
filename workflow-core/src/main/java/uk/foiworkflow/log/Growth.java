package uk.foiworkflow.log;

import java.util.List;

/**
 * What becomes of a tree by new leaves.
 *
 * @param edge its new edge
 * @param full the tiles that became full, a level below before the level above
 */
public record Growth(Edge edge, List<Tile> full) {

    public Growth {
        full = List.copyOf(full);
    }
}
