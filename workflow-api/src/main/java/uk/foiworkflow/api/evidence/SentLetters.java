package uk.foiworkflow.api.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import uk.foiworkflow.api.letters.ToldLetters;
import uk.foiworkflow.api.letters.ToldLetters.ToldLetter;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.StoredEvent;

/**
 * The letters that went out and are no documents of the case: a response in the text that was cleared, any other written
 * again from what was on file when it went. Of a past case that was brought in nobody here wrote any.
 */
final class SentLetters {

    /** They say nothing but what their entries do. The others give reasons, which are withheld unless a letter is kept. */
    private static final Set<LetterKind> PLAIN = Set.of(LetterKind.ACKNOWLEDGEMENT, LetterKind.CLARIFICATION,
            LetterKind.FEES_NOTICE);

    private final List<SentLetter> open = new ArrayList<>();
    private final List<SentLetter> closed = new ArrayList<>();

    /**
     * A letter.
     *
     * @param number its place among those of its part
     * @param page as HTML
     */
    record SentLetter(int number, LetterKind kind, LocalDate on, String page, boolean inOpenPart) {

        /** Its file, below {@code data}, of that ending. */
        String path(String ending) {
            return (inOpenPart ? "open" : "closed") + "/letters/" + "%03d".formatted(number) + "-" + kind + ending;
        }
    }

    private SentLetters() {}

    static SentLetters of(Dossier dossier, ToldLetters told) {
        SentLetters all = new SentLetters();
        List<RequestEvent> recorded = dossier.entries().stream().map(entry -> entry.event().event()).toList();
        Set<Integer> shown = new HashSet<>();
        dossier.shown().keySet().forEach(entry -> shown.add((int) entry.event().sequence()));
        Map<Integer, ToldLetter> letters = told.of(recorded);
        for (Dossier.Entry entry : dossier.entries()) {
            int sequence = (int) entry.event().sequence();
            RequestEvent event = entry.event().event();
            ToldLetter letter = letters.get(sequence);
            if (entry.event().metadata().imported()) {
                continue;
            }
            if (letter != null) {
                all.put(letter.kind(), event.on(), letter.page(),
                        PLAIN.contains(letter.kind()) && shown.containsAll(letter.restsOn()));
            } else if (event instanceof ResponseIssued response) {
                cleared(response, recorded).ifPresent(text -> all.put(LetterKind.RESPONSE, event.on(),
                        told.response(dossier.reference(), text), shown.contains(sequence)));
            }
        }
        return all;
    }

    /** The kinds of those letters, of the events that are known. */
    static Set<LetterKind> kinds(List<StoredEvent> events, ToldLetters told) {
        List<RequestEvent> recorded = events.stream().map(StoredEvent::event).toList();
        Map<Integer, LetterKind> letters = told.kinds(recorded);
        Set<LetterKind> kinds = EnumSet.noneOf(LetterKind.class);
        for (StoredEvent event : events) {
            LetterKind letter = letters.get((int) event.sequence());
            if (letter != null && !event.metadata().imported()) {
                kinds.add(letter);
            } else if (event.event() instanceof ResponseIssued response && !event.metadata().imported()
                    && cleared(response, recorded).isPresent()) {
                kinds.add(LetterKind.RESPONSE);
            }
        }
        return kinds;
    }

    private void put(LetterKind kind, LocalDate on, String page, boolean inOpenPart) {
        List<SentLetter> part = inOpenPart ? open : closed;
        part.add(new SentLetter(part.size() + 1, kind, on, page, inOpenPart));
    }

    /** The text that was cleared and sent; empty where it was a document, or an older system did not say. */
    private static Optional<String> cleared(ResponseIssued response, List<RequestEvent> recorded) {
        return recorded.stream().filter(DraftSubmitted.class::isInstance).map(DraftSubmitted.class::cast)
                .filter(draft -> Objects.equals(draft.draft(), response.draft()) && draft.document() == null)
                .map(DraftSubmitted::text).filter(Objects::nonNull).map(text -> Objects.requireNonNull(text).text())
                .findFirst();
    }

    /** Those that lie in the directory of a part. */
    List<SentLetter> in(boolean closedPart) {
        return List.copyOf(closedPart ? closed : open);
    }

    /** Those that a part lists. */
    List<SentLetter> listed(boolean closedPart) {
        List<SentLetter> all = new ArrayList<>(open);
        if (closedPart) {
            all.addAll(closed);
        }
        return all;
    }
}
