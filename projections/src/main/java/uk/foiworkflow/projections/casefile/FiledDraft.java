package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Wire;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceRouteChosen;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * A response that was put forward for clearance.
 *
 * @param submitted the day on which it was put forward
 * @param by who put it forward; null when an older system did not say
 * @param document the letter whose bytes are cleared, by its number; null where the text is
 * @param text the text, or words beside the document; null where there are none
 * @param decided the day on which it was cleared or returned; null while it was not
 * @param clearedBy who cleared it last; null unless somebody has
 * @param why the reason for which it was returned; null unless it was
 * @param sha256 of its document, or else of its text in UTF-8, hexadecimal; null when it was not taken
 * @param pending the layers that have not cleared it, the next one first
 * @param cleared the layers that have, or were passed over, in the order in which it was done
 */
public record FiledDraft(int number, LocalDate submitted, @Nullable String by, @Nullable Integer document,
        @Nullable String text, State state,
        @Nullable LocalDate decided, @Nullable String clearedBy, @Nullable String why,
        @Nullable String sha256, List<ClearanceLayer> pending, List<FiledClearance> cleared) {

    public FiledDraft {
        pending = List.copyOf(pending);
        cleared = List.copyOf(cleared);
    }

    /** What became of it. */
    public enum State {
        SUBMITTED, RETURNED, CLEARED, SENT,
        /** A question was decided anew since, or a later draft took its place, before it was sent. */
        SUPERSEDED;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    static List<FiledDraft> of(List<RequestEvent> events) {
        SortedMap<Integer, FiledDraft> drafts = new TreeMap<>();
        events.forEach(event -> evolve(drafts, event));
        return List.copyOf(drafts.values());
    }

    private static void evolve(SortedMap<Integer, FiledDraft> drafts, RequestEvent event) {
        if (event instanceof DraftSubmitted
                || (event instanceof QuestionDecided decided && decided.stage() == DecisionStage.INITIAL)) {
            drafts.replaceAll((number, draft) -> draft.state == State.SENT ? draft : draft.now(State.SUPERSEDED));
        }
        if (event instanceof DraftSubmitted e) {
            drafts.put(e.draft(),
                    new FiledDraft(e.draft(), e.on(), e.by(), e.document(), Clear.text(e.text()), State.SUBMITTED, null,
                            null, null, Clear.text(e.sha256()), List.of(), List.of()).before(layers(e), e.on()));
        } else if (event instanceof DraftReturned e) {
            drafts.computeIfPresent(e.draft(), (number, draft) -> draft.returned(e));
        } else if (event instanceof ClearanceGiven e) {
            drafts.computeIfPresent(e.draft(), (number, draft) -> draft.cleared(e));
        } else if (event instanceof ClearanceBypassed e) {
            drafts.computeIfPresent(e.draft(), (number, draft) -> draft.passed(e));
        } else if (event instanceof ClearanceRouteChosen e) {
            drafts.replaceAll((number, draft) -> draft.on(e));
        } else if (event instanceof ResponseIssued e && e.draft() != null) {
            drafts.computeIfPresent(e.draft(), (number, draft) -> draft.now(State.SENT));
        }
    }

    private static List<ClearanceLayer> layers(DraftSubmitted e) {
        return e.layers() == null ? List.of(ClearanceLayer.APPROVER) : e.layers();
    }

    private FiledDraft now(State next) {
        return new FiledDraft(number, submitted, by, document, text, next, decided, clearedBy, why, sha256,
                next == State.SUPERSEDED ? List.of() : pending, cleared);
    }

    private FiledDraft returned(DraftReturned e) {
        return new FiledDraft(number, submitted, by, document, text, State.RETURNED, e.on(), null, e.why().text(),
                sha256,
                List.of(), cleared);
    }

    private FiledDraft cleared(ClearanceGiven e) {
        ClearanceLayer layer = e.layer() == null ? ClearanceLayer.APPROVER : e.layer();
        return dealtWith(List.of(new FiledClearance(layer, e.on(), e.by(), null)), e.by()).before(pending, e.on());
    }

    private FiledDraft passed(ClearanceBypassed e) {
        return dealtWith(e.layers().stream().map(layer -> new FiledClearance(layer, e.on(), e.by(), e.why().text()))
                .toList(), clearedBy).before(pending, e.on());
    }

    /** On another route it is before those layers that have not cleared it. */
    private FiledDraft on(ClearanceRouteChosen e) {
        return state == State.SUBMITTED || state == State.CLEARED ? before(e.layers(), e.on()) : this;
    }

    private FiledDraft dealtWith(List<FiledClearance> layers, @Nullable String who) {
        List<FiledClearance> all = Stream.concat(cleared.stream(), layers.stream()).toList();
        return new FiledDraft(number, submitted, by, document, text, state, decided, who, why, sha256, pending, all);
    }

    /** Before those of the layers that have not dealt with it; cleared on that day where there are none. */
    private FiledDraft before(List<ClearanceLayer> layers, LocalDate day) {
        List<ClearanceLayer> left = layers.stream()
                .filter(layer -> cleared.stream().noneMatch(one -> one.layer() == layer)).toList();
        return new FiledDraft(number, submitted, by, document, text, left.isEmpty() ? State.CLEARED : State.SUBMITTED,
                left.isEmpty() ? day : null, clearedBy, null, sha256, left, cleared);
    }
}
