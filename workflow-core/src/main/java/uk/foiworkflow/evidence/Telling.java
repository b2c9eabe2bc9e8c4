package uk.foiworkflow.evidence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.request.Document;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.DispatchEvent.LetterReturned;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;

/** Goes through a case and tells what of it came to be known outside, and when. */
final class Telling<E> {

    private final Function<E, RequestEvent> event;
    private final SequencedMap<E, RequestEvent> shown = new LinkedHashMap<>();
    private final Map<Integer, E> decided = new LinkedHashMap<>();
    private final Map<Integer, E> reviewed = new LinkedHashMap<>();
    private final Map<Integer, E> documents = new HashMap<>();
    private final Map<Integer, Integer> drafts = new HashMap<>();
    private final Map<Integer, Integer> given = new HashMap<>();
    private final Set<Integer> lost;
    private final Set<Integer> returned;
    private Request request = Request.NONE;
    private int dispatched;

    Telling(List<E> recorded, Function<E, RequestEvent> event) {
        this.event = event;
        List<E> effective = Effective.of(recorded, event);
        lost = effective.stream().map(event).filter(DeliveryFailed.class::isInstance).map(DeliveryFailed.class::cast)
                .map(DeliveryFailed::response).collect(Collectors.toSet());
        returned = effective.stream().map(event).filter(LetterReturned.class::isInstance)
                .map(LetterReturned.class::cast).map(LetterReturned::dispatch).collect(Collectors.toSet());
        effective.forEach(this::take);
    }

    SequencedMap<E, RequestEvent> shown() {
        return shown;
    }

    private void take(E one) {
        RequestEvent happened = event.apply(one);
        if (happened instanceof QuestionDecided decision) {
            (decision.stage() == DecisionStage.INITIAL ? decided : reviewed).put(decision.question(), one);
        } else if (happened instanceof DocumentAdded added) {
            documents.put(added.document(), one);
            if (added.kind() == DocumentKind.REQUEST) {
                give(added.document(), added.on());
            }
        } else if (happened instanceof DraftSubmitted draft && draft.document() != null) {
            drafts.put(draft.draft(), draft.document());
        } else if (happened instanceof ResponseIssued response) {
            if (!lost.contains(response.response())) {
                tell(decided, response.questions(), response.on());
                show(one, happened);
                Integer letter = response.draft() == null ? null : drafts.get(response.draft());
                give(letter == null ? 0 : letter, response.on());
            }
        } else if (happened instanceof LetterDispatched letter) {
            if (!returned.contains(letter.dispatch())) {
                dispatch(one, letter);
            }
        } else if (happened instanceof ReviewDecided review) {
            tell(reviewed, Numbers.of(reviewed.keySet()), review.on());
            show(one, happened);
        } else {
            show(one, happened);
        }
        request = request.told(happened);
    }

    private void show(E one, RequestEvent happened) {
        Shown.of(happened).ifPresent(reduced -> shown.put(one, reduced));
    }

    /** A decision is known outside once a letter has told it, and what is released once it went with one. */
    private void tell(Map<Integer, E> decisions, SortedSet<Integer> questions, LocalDate on) {
        var told = new Told(request, on);
        for (Integer question : questions) {
            E one = decisions.remove(question);
            if (one != null) {
                shown.put(one, told.decision((QuestionDecided) event.apply(one)));
            }
        }
        if (!questions.isEmpty()) {
            request.documents().releasedWith(questions).map(Document::number).forEach(number -> give(number, on));
        }
    }

    private void give(int document, LocalDate on) {
        E one = documents.remove(document);
        if (one != null) {
            given.put(document, given.size() + 1);
            shown.put(one, new Told(request, on).document((DocumentAdded) event.apply(one), given.size()));
        }
    }

    /** Whoever a letter was sent to has it. */
    private void dispatch(E one, LetterDispatched letter) {
        give(letter.document(), letter.on());
        Integer number = given.get(letter.document());
        if (number != null) {
            dispatched++;
            shown.put(one, new LetterDispatched(letter.on(), dispatched, number, letter.sha256(), letter.response(),
                    letter.channel(), null, null, null));
        }
    }
}
