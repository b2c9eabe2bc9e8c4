package uk.foiworkflow.log;

/** Where the full tiles of a tree are kept. */
@FunctionalInterface
public interface Tiles {

    /**
     * That tile; it is only ever asked for one that is full at the size of the tree.
     *
     * @param level how many tiles stand between it and the leaves
     * @param number its place among the tiles of its level, from 0
     * @throws RuntimeException when it is not there: whoever keeps the tiles says how
     */
    Tile tile(int level, long number);
}
