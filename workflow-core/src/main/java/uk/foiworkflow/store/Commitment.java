package uk.foiworkflow.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a stored event commits to: one SHA-256 root over its groups of fields in clear, each hashed with a salt that comes
 * out of the secret of the event. The exact form is in docs/commitments.md.
 */
final class Commitment {

    static final int SECRET_BYTES = 32;

    private static final byte[] BLIND = utf8("blind");
    private static final List<byte[]> NAMES = Stream.of(Group.values()).map(group -> utf8(group.toString())).toList();

    private final Map<Group, ObjectNode> fields = new EnumMap<>(Group.class);
    private final Map<Group, byte[]> salts = new EnumMap<>(Group.class);
    private final Sealing place;
    private final byte[] secret;

    /**
     * @param payload the event's own fields, as they were said
     * @param secret the secret of this event, 32 bytes, never used for another
     * @throws IllegalArgumentException when a field is in no group
     */
    Commitment(Sealing place, String type, int revision, ObjectNode payload, ObjectNode metadata, byte[] secret) {
        ObjectNode row = EventJson.object().put("type", type).put("revision", revision).put("stream", place.stream())
                .put("sequence", place.sequence());
        for (ObjectNode part : List.of(row, metadata, payload)) {
            part.forEachEntry((field, value) -> fields
                    .computeIfAbsent(Group.of(type, field), group -> EventJson.object()).set(field, value));
        }
        this.place = place;
        this.secret = secret;
        Iterator<byte[]> codes = AesGcm.hmacs(secret, NAMES).iterator();
        Stream.of(Group.values()).forEach(group -> salts.put(group, codes.next()));
    }

    /** @throws IllegalArgumentException when a field cannot be written exactly */
    byte[] root() {
        return root(Stream.of(Group.values()).map(this::hash).toList());
    }

    /** One group with its proof. */
    Opening open(Group shown) {
        Map<Group, String> others = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            if (group != shown) {
                others.put(group, HexFormat.of().formatHex(hash(group)));
            }
        }
        return new Opening(shown, text(shown), HexFormat.of().formatHex(salt(shown)), others);
    }

    /**
     * All groups.
     *
     * @param position of the event in the log
     */
    LaidOpen layOpen(long position) {
        Map<Group, LaidOpen.Fields> groups = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            groups.put(group, new LaidOpen.Fields(text(group), HexFormat.of().formatHex(salt(group))));
        }
        return new LaidOpen(position, place.sequence(), groups,
                HexFormat.of().formatHex(AesGcm.hmac(secret, BLIND)));
    }

    private byte[] hash(Group group) {
        return hash(group, salt(group), text(group));
    }

    private byte[] salt(Group group) {
        return Objects.requireNonNull(salts.get(group));
    }

    private String text(Group group) {
        ObjectNode own = fields.get(group);
        return own == null ? "{}" : CanonicalJson.text(own, Sealing::clear);
    }

    static byte[] hash(Group group, byte[] salt, String text) {
        return sha256(List.of(utf8("foi-workflow group 1\0" + group + "\0"), salt, utf8(text)));
    }

    static byte[] root(List<byte[]> hashes) {
        return sha256(Stream.concat(Stream.of(utf8("foi-workflow commitment 1\0")), hashes.stream()).toList());
    }

    private static byte[] sha256(List<byte[]> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
