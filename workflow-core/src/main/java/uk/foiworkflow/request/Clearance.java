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
 * The text that is to go out, and who has cleared it.
 *
 * @param route what was chosen for the case; null when nothing was, and the ordinary route holds
 * @param layers who must clear the text, in their order
 * @param text the text of the latest draft; null when there is none
 * @param by who put it forward; null when that is not known
 * @param given who cleared it as which layer, or passed the layer over
 */
public record Clearance(@Nullable ClearanceRoute route, List<ClearanceLayer> layers, @Nullable Confidential text,
        @Nullable String by, Map<ClearanceLayer, String> given) {

    private static final List<ClearanceLayer> ONE_APPROVER = List.of(ClearanceLayer.APPROVER);
    static final Clearance NONE = new Clearance(null, ONE_APPROVER, null, null, Map.of());

    public Clearance {
        layers = List.copyOf(layers);
        given = Collections.unmodifiableMap(new TreeMap<>(given));
    }

    /** The SHA-256 of a text in UTF-8, hexadecimal. */
    public static String sha256(Confidential text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Whether every layer has cleared the text. */
    public boolean complete() {
        return given.keySet().containsAll(layers);
    }

    /** The layers that have not cleared it, the next one first. */
    public List<ClearanceLayer> pending() {
        return layers.stream().filter(layer -> !given.containsKey(layer)).toList();
    }

    Clearance of(DraftSubmitted draft) {
        List<ClearanceLayer> by = draft.layers();
        return new Clearance(route, by == null ? ONE_APPROVER : by, draft.text(), draft.by(), Map.of());
    }

    Clearance by(ClearanceGiven cleared) {
        ClearanceLayer layer = cleared.layer();
        return with(List.of(layer == null ? ClearanceLayer.APPROVER : layer), cleared.by());
    }

    Clearance without(ClearanceBypassed bypassed) {
        return with(bypassed.layers(), bypassed.by());
    }

    Clearance on(ClearanceRouteChosen chosen) {
        return new Clearance(chosen.route(), chosen.layers(), text, by, given);
    }

    Clearance voided() {
        return new Clearance(route, layers, text, by, Map.of());
    }

    private Clearance with(List<ClearanceLayer> more, String user) {
        var all = new TreeMap<>(given);
        more.forEach(layer -> all.put(layer, user));
        return new Clearance(route, layers, text, by, all);
    }
}
