package uk.foiworkflow.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A full tile of the tree, as in C2SP tlog-tiles: 256 hashes side by side, which never change. On level 0 they are leaf
 * hashes, on every other level the roots of the full tiles of the level below.
 */
public final class Tile {

    /** How many hashes a tile has. */
    public static final int WIDTH = 1 << Tile.HEIGHT;
    static final int HEIGHT = 8;

    private final int level;
    private final long number;
    private final Pyramid pyramid;

    Tile(int level, long number, List<Hash> hashes) {
        if (hashes.size() != WIDTH) {
            throw new IllegalArgumentException("A full tile has " + WIDTH + " hashes, not " + hashes.size());
        }
        this.level = level;
        this.number = number;
        this.pyramid = new Pyramid(hashes);
    }

    /**
     * A tile as it was stored.
     *
     * @param hashes as {@link #hashes} gave them
     * @throws IllegalArgumentException unless there are 256 hashes
     */
    public static Tile of(int level, long number, byte[] hashes) {
        ByteBuffer buffer = ByteBuffer.wrap(hashes);
        List<Hash> read = new ArrayList<>(WIDTH);
        while (buffer.hasRemaining()) {
            byte[] hash = new byte[Math.min(Hash.BYTES, buffer.remaining())];
            buffer.get(hash);
            read.add(Hash.of(hash));
        }
        return new Tile(level, number, read);
    }

    /** How many tiles stand between it and the leaves: 0 for one of leaf hashes. */
    public int level() {
        return level;
    }

    /** Its place among the tiles of its level, from 0. */
    public long number() {
        return number;
    }

    /** The hash of the subtree of 256 hashes, worked out of them: one hash of the level above. */
    public Hash root() {
        return pyramid.top();
    }

    /** Its 256 hashes one after the other, 8,192 bytes. */
    public byte[] hashes() {
        ByteBuffer buffer = ByteBuffer.allocate(WIDTH * Hash.BYTES);
        pyramid.hashes().forEach(hash -> hash.writeTo(buffer));
        return buffer.array();
    }

    Pyramid pyramid() {
        return pyramid;
    }

    /** How many tiles of that level are full when the tree has that many leaves. */
    static long full(int level, long size) {
        int shift = HEIGHT * (level + 1);
        return shift < Long.SIZE ? size >>> shift : 0;
    }
}
