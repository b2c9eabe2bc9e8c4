package uk.foiworkflow.store;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * All of an event laid open, with what it takes to check it against its commitment.
 *
 * @param position its place in the one order of the whole store, from 1
 * @param sequence its place in its stream, from 0
 * @param groups every group, empty or not
 * @param blind 32 bytes, hexadecimal, the same each time: with them the commitment can be named to somebody who cannot
 *            tell by that which event it is, and opened to somebody else
 */
public record LaidOpen(long position, long sequence, Map<Group, Fields> groups, String blind) {

    /**
     * The fields of a group.
     *
     * @param text in clear, as RFC 8785 text
     * @param salt of the group, hexadecimal
     */
    public record Fields(String text, String salt) {}

    public LaidOpen {
        Map<Group, Fields> ordered = new EnumMap<>(Group.class);
        ordered.putAll(groups);
        groups = Collections.unmodifiableMap(ordered);
    }
}
