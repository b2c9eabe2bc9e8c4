package uk.foiworkflow.api.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.store.CanonicalJson;
import uk.foiworkflow.store.Group;
import uk.foiworkflow.store.Opening;

/** The groups of an event, opened one by one. */
final class Openings {

    private Openings() {}

    static boolean verify(JsonNode groups, byte[] commitment) {
        Map<Group, String> hashes = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            JsonNode shown = groups.get(group.toString());
            hashes.put(group, hash(group, shown.get("salt").stringValue(), fields(shown)));
        }
        for (Group group : Group.values()) {
            JsonNode shown = groups.get(group.toString());
            Map<Group, String> others = new EnumMap<>(hashes);
            others.remove(group);
            if (!new Opening(group, fields(shown), shown.get("salt").stringValue(), others).verifies(commitment)) {
                return false;
            }
        }
        return true;
    }

    private static String fields(JsonNode group) {
        return CanonicalJson.text((ObjectNode) group.get("fields"));
    }

    private static String hash(Group group, String salt, String fields) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(("foi-workflow group 1\0" + group + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(HexFormat.of().parseHex(salt));
            digest.update(fields.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
