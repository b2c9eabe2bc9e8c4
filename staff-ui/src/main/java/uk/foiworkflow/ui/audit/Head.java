package uk.foiworkflow.ui.audit;

import java.util.List;

/**
 * A signed head of the log, as its note has it.
 *
 * @param size how many events are under it
 * @param root the hash that stands for all of them, in base64
 */
record Head(String origin, long size, String root, String note) {

    private static final int LINES = 3;

    /** @throws IllegalArgumentException when that is no note of a head */
    static Head of(String note) {
        List<String> lines = note.lines().toList();
        if (lines.size() < LINES) {
            throw new IllegalArgumentException("That is no head: " + note);
        }
        return new Head(lines.get(0), Long.parseLong(lines.get(1)), lines.get(2), note);
    }
}
