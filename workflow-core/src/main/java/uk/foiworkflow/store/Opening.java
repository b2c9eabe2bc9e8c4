package uk.foiworkflow.store;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * One group of fields of an event, laid open, with what it takes to check it against the commitment of the event and
 * nothing that gives the other groups away.
 *
 * @param fields the fields in clear, as RFC 8785 text
 * @param salt of this group, hexadecimal
 * @param others the hashes of the other groups, hexadecimal
 */
public record Opening(Group group, String fields, String salt, Map<Group, String> others) {

    public Opening {
        Map<Group, String> ordered = new EnumMap<>(Group.class);
        ordered.putAll(others);
        others = Collections.unmodifiableMap(ordered);
    }

    /**
     * Whether these fields are those that the event committed to when it was recorded.
     *
     * @throws IllegalArgumentException when the salt or a hash is not hexadecimal
     */
    public boolean verifies(byte[] commitment) {
        List<byte[]> hashes = new ArrayList<>();
        for (Group each : Group.values()) {
            if (each == group) {
                hashes.add(Commitment.hash(group, HexFormat.of().parseHex(salt), fields));
            } else {
                hashes.add(HexFormat.of().parseHex(others.getOrDefault(each, "")));
            }
        }
        return MessageDigest.isEqual(Commitment.root(hashes), commitment);
    }
}
