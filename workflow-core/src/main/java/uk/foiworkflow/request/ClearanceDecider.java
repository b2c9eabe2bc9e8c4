package uk.foiworkflow.request;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.policy.ClearanceRoute;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Drafting.DraftState;
import uk.foiworkflow.request.command.DecisionCommand.BypassClearance;
import uk.foiworkflow.request.command.DecisionCommand.ChooseClearanceRoute;
import uk.foiworkflow.request.command.DecisionCommand.ClearDraft;
import uk.foiworkflow.request.command.DecisionCommand.ReturnDraft;
import uk.foiworkflow.request.command.DecisionCommand.SubmitDraft;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceRouteChosen;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceVoided;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.VoidedBy;

/**
 * By which layers a letter is cleared, each by somebody who neither wrote it, nor decided what it says, nor cleared it as
 * another layer; a clearance binds those bytes, or that text, alone (s.46 Code).
 */
@Rulebook("R11.3")
record ClearanceDecider(Policy policy) {

    /** The event, and with it what it does to a clearance that has not been used yet. */
    static List<RequestEvent> voiding(Request request, VoidedBy cause, RequestEvent event) {
        Drafting drafting = request.drafting();
        return drafting.clearanceAtStake()
                ? List.of(event, new ClearanceVoided(event.on(), drafting.draft(),
                        List.copyOf(drafting.clearance().given().keySet()), cause))
                : List.of(event);
    }

    /** @param sha256 of what is to go out */
    List<RequestEvent> submitted(Request request, SubmitDraft command, Confidential sha256, Context context) {
        Clearance clearance = request.drafting().clearance();
        boolean ordinary = clearance.route() == null;
        List<ClearanceLayer> layers = ordinary
                ? policy.clearance().layers(ClearanceRoute.STANDARD)
                : clearance.layers();
        return voiding(request, VoidedBy.NEW_DRAFT, new DraftSubmitted(command.on(), request.drafting().draft() + 1,
                context.by(), command.text(), sha256, layers, ordinary ? policy.version() : null,
                command.document()));
    }

    Decision sendBack(Request request, ReturnDraft command, Objections objections) {
        return beforeApprover(request, command.draft(), Closed.refuse(request, objections))
                .impossible(command.why().text().isBlank(), Rules.WORDS, "why", () -> "Say what is to be changed.")
                .leadTo(() -> voiding(request, VoidedBy.RETURNED,
                        new DraftReturned(command.on(), command.draft(), command.why())));
    }

    Decision clear(Request request, ClearDraft command, Context context, Objections objections) {
        Clearance clearance = request.drafting().clearance();
        List<ClearanceLayer> pending = clearance.pending();
        ClearanceLayer next = pending.isEmpty() ? null : pending.getFirst();
        ClearanceLayer layer = command.layer() == null ? next : command.layer();
        beforeApprover(request, command.draft(), Closed.refuse(request, objections));
        if (objections.broken().isEmpty()) {
            turn(clearance, layer, next, objections);
            independent(request, context.actor().id(), objections);
            objections.curable(!clearance.covers(command.sha256()), Rules.CLEARED, "sha256",
                    () -> "What was read is not draft " + command.draft() + ".");
            LetterDocument.sameAs(request, objections);
        }
        return objections.leadTo(() -> List.of(new ClearanceGiven(command.on(), command.draft(), context.actor().id(),
                layer, clearance.sha256())));
    }

    private static void turn(Clearance clearance, @Nullable ClearanceLayer layer, @Nullable ClearanceLayer next,
            Objections objections) {
        boolean known = layer != null && clearance.layers().contains(layer);
        objections
                .curable(!known, Rules.CLEARED, "layer", () -> "The route of this case has no layer " + layer + ".")
                .curable(known && layer != next, Rules.CLEARED, "layer",
                        () -> next == null ? "Every layer has cleared it." : "It is the turn of " + next + ".");
    }

    private static void independent(Request request, String user, Objections objections) {
        Clearance clearance = request.drafting().clearance();
        objections
                .curable(user.equals(clearance.by()), Rules.CLEARED, "draft",
                        () -> user + " wrote this draft; somebody else must clear it, or the head must pass the layer"
                                + " over.")
                .curable(request.open().stream().map(AskedQuestion::decision)
                        .anyMatch(decision -> decision != null && user.equals(decision.by())), Rules.CLEARED, "draft",
                        () -> user + " decided what this draft says; somebody else must clear it, or the head must pass"
                                + " the layer over.")
                .curable(clearance.given().containsValue(user), Rules.CLEARED, "draft",
                        () -> user + " has cleared this draft as another layer; each layer is somebody else's.");
    }

    Decision choose(Request request, ChooseClearanceRoute command, Context context, Objections objections) {
        Clearance clearance = request.drafting().clearance();
        ClearanceRoute now = clearance.route() == null ? ClearanceRoute.STANDARD : clearance.route();
        return Closed.refuse(request, objections)
                .impossible(command.why().text().isBlank(), Rules.WORDS, "why", () -> "Say why this route.")
                .curable(command.route() == clearance.route(), Rules.IN_ORDER, "route",
                        () -> "The case is on that route.")
                .notYours(command.route().compareTo(now) < 0 && context.actor().role() != Role.HEAD, Rules.CLEARED,
                        "route", () -> "Only the head may take a case from " + now + " down to " + command.route()
                                + ".")
                .leadTo(() -> List.of(new ClearanceRouteChosen(command.on(), command.route(),
                        policy.clearance().layers(command.route()), policy.version(), command.why())));
    }

    Decision bypass(Request request, BypassClearance command, Context context, Objections objections) {
        Clearance clearance = request.drafting().clearance();
        ClearanceLayer layer = command.layer();
        List<ClearanceLayer> passed = layer == null ? clearance.pending() : List.of(layer);
        return beforeApprover(request, command.draft(), Closed.refuse(request, objections))
                .impossible(command.why().text().isBlank(), Rules.WORDS, "why", () -> "Say why it is passed over.")
                .impossible(layer != null && !clearance.layers().contains(layer), Rules.CLEARED, "layer",
                        () -> "The layers of this case are " + words(clearance.layers()) + ".")
                .curable(layer != null && clearance.given().containsKey(layer), Rules.CLEARED, "layer",
                        () -> "That layer has been dealt with.")
                .notYours(context.actor().role() != Role.HEAD, Rules.CLEARED, "layer",
                        () -> "Only the head may pass a layer over.")
                .leadTo(() -> List.of(new ClearanceBypassed(command.on(), command.draft(), passed,
                        context.actor().id(), command.why())));
    }

    private static String words(List<ClearanceLayer> layers) {
        return layers.stream().map(ClearanceLayer::toString).collect(Collectors.joining(", "));
    }

    private static Objections beforeApprover(Request request, int draft, Objections objections) {
        int latest = request.drafting().draft();
        return objections
                .impossible(draft < 1 || draft > latest, Rules.CLEARED, "draft",
                        () -> "There is no draft " + draft + ".")
                .curable(draft >= 1 && draft < latest, Rules.CLEARED, "draft",
                        () -> "Draft " + draft + " has been replaced by draft " + latest + ".")
                .curable(draft == latest && request.drafting().draftState() != DraftState.SUBMITTED, Rules.CLEARED,
                        "draft", () -> "Draft " + draft + " is not before an approver.");
    }
}
