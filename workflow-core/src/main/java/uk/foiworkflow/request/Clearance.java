package uk.foiworkflow.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.policy.ClearanceRoute;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceRouteChosen;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;

/**
 * What is to go out, and who has cleared it.
 *
 * @param route what was chosen for the case; null when nothing was, and the ordinary route holds
 * @param layers who must clear it, in their order
 * @param document the letter that is the latest draft, by its number; null when that is bare text, or there is none
 * @param text the text of the latest draft; null when there is none
 * @param sha256 of the document, or else of the text, hexadecimal; null when there is no draft
 * @param by who put it forward; null when that is not known
 * @param given who cleared it as which layer, or passed the layer over
 */
public record Clearance(@Nullable ClearanceRoute route, List<ClearanceLayer> layers, @Nullable Integer document,
        @Nullable Confidential text, @Nullable Confidential sha256, @Nullable String by,
        Map<ClearanceLayer, String> given) {

    private static final List<ClearanceLayer> ONE_APPROVER = List.of(ClearanceLayer.APPROVER);
    static final Clearance NONE = new Clearance(null, ONE_APPROVER, null, null, null, null, Map.of());

    public Clearance {
        layers = List.copyOf(layers);
        given = Collections.unmodifiableMap(new TreeMap<>(given));
    }

    /** The SHA-256 of a text in UTF-8, hexadecimal. */
    public static Confidential sha256(Confidential text) {
        try {
            return new Confidential(HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.text().getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Of what would go out with that draft; of an older one it is taken of its text. */
    static @Nullable Confidential sha256(DraftSubmitted draft) {
        return draft.sha256() != null || draft.text() == null ? draft.sha256() : sha256(draft.text());
    }

    /** Whether that is the SHA-256 of what is to go out; nobody need name it. */
    boolean covers(@Nullable String named) {
        return named == null || (sha256 != null && named.equals(sha256.text()));
    }

    /** Whether every layer has cleared it. */
    public boolean complete() {
        return given.keySet().containsAll(layers);
    }

    /** The layers that have not cleared it, the next one first. */
    public List<ClearanceLayer> pending() {
        return layers.stream().filter(layer -> !given.containsKey(layer)).toList();
    }

    Clearance of(DraftSubmitted draft) {
        List<ClearanceLayer> by = draft.layers();
        return new Clearance(route, by == null ? ONE_APPROVER : by, draft.document(), draft.text(), sha256(draft),
                draft.by(), Map.of());
    }

    Clearance by(ClearanceGiven cleared) {
        ClearanceLayer layer = cleared.layer();
        return with(List.of(layer == null ? ClearanceLayer.APPROVER : layer), cleared.by());
    }

    Clearance without(ClearanceBypassed bypassed) {
        return with(bypassed.layers(), bypassed.by());
    }

    Clearance on(ClearanceRouteChosen chosen) {
        return new Clearance(chosen.route(), chosen.layers(), document, text, sha256, by, given);
    }

    Clearance voided() {
        return new Clearance(route, layers, document, text, sha256, by, Map.of());
    }

    private Clearance with(List<ClearanceLayer> more, String user) {
        var all = new TreeMap<>(given);
        more.forEach(layer -> all.put(layer, user));
        return new Clearance(route, layers, document, text, sha256, by, all);
    }
}
