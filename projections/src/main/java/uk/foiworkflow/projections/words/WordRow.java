package uk.foiworkflow.projections.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.reader.Unnamed;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.IntakeEvent.RequestTransferred;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyConsulted;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyReplied;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.Requester;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;

/**
 * Words on the file of a request.
 *
 * @param place their place among the words of the request, from 1
 * @param question the question that they are about; null where they are about several or none
 * @param on the day on which they were said
 * @param unnamed the same for those who need not know who asked; empty where it is that alone
 */
record WordRow(String reference, int place, WordsOf kind, @Nullable Integer question, LocalDate on, String words,
        String unnamed) {

    /** More than that of one text is not looked at. */
    private static final int LONGEST = 200_000;

    /** Words as they were said. */
    private record Said(WordsOf kind, @Nullable Integer question, LocalDate on, String words) {

        WordRow shown(String reference, int place, UnaryOperator<String> unnamed) {
            return new WordRow(reference, place, kind, question, on, words,
                    kind == WordsOf.REQUESTER ? "" : unnamed.apply(words));
        }
    }

    /** The words of a request, wrong entries left out; none once its words are destroyed. */
    static Set<WordRow> of(Standing standing) {
        RequestReceived receipt = standing.receipt();
        if (receipt == null || standing.request().keeping().shredded() != null) {
            return Set.of();
        }
        List<RequestEvent> events = Effective.of(standing.request().recorded());
        Unnamed unnamed = Unnamed.told(events);
        Set<WordRow> rows = new LinkedHashSet<>();
        events.forEach(event -> said(event)
                .forEach(said -> rows.add(said.shown(receipt.reference(), rows.size() + 1, unnamed))));
        return rows;
    }

    /** Whether an event says anything. */
    static boolean says(RequestEvent event) {
        return !said(event).isEmpty();
    }

    private static List<Said> said(RequestEvent event) {
        return switch (event) {
            case RequestReceived e -> Stream.concat(asking(e.on(), e.requester()).stream(),
                    asked(e.on(), e.asked()).stream()).toList();
            case QuestionsIdentified e -> asked(e.on(), e.asked());
            case ClarificationRequested e -> said(WordsOf.CLARIFICATION, null, e.on(), e.text());
            case ClarificationReceived e -> said(WordsOf.CLARIFICATION, null, e.on(), e.text());
            case RequestTransferred e -> said(WordsOf.TRANSFER, null, e.on(), clear(e.to()));
            case HolderTasked e -> said(WordsOf.TASK, null, e.on(), clear(e.holder()), e.ask());
            case ThirdPartyConsulted e -> said(WordsOf.THIRD_PARTY, e.question(), e.on(), e.party(), e.ask());
            case ThirdPartyReplied e -> said(WordsOf.THIRD_PARTY, e.question(), e.on(), e.party(), e.ownWords());
            case NoteAdded e -> said(WordsOf.NOTE, null, e.on(), e.text());
            case SearchRecorded e -> said(WordsOf.SEARCH, null, e.on(), e.where(), e.terms(), e.found());
            case RecordsSupplied e -> said(WordsOf.REPLY, null, e.on(), e.text());
            case NothingHeldDeclared e -> said(WordsOf.REPLY, null, e.on(), e.text());
            case QuestionDecided e -> Stream.concat(said(WordsOf.ANSWER, e.question(), e.on(), e.answer()).stream(),
                    said(WordsOf.REASONS, e.question(), e.on(), e.reasons()).stream()).toList();
            case DraftSubmitted e -> said(WordsOf.DRAFT, null, e.on(), e.text());
            case ReviewRequested e -> said(WordsOf.REVIEW, null, e.on(), e.grounds());
            case RequestEvent other -> List.of();
        };
    }

    private static List<Said> asking(LocalDate on, @Nullable Requester requester) {
        return requester == null
                ? List.of()
                : said(WordsOf.REQUESTER, null, on, requester.name(), requester.organisation());
    }

    private static @Nullable Confidential clear(@Nullable String words) {
        return words == null ? null : new Confidential(words);
    }

    private static List<Said> asked(LocalDate on, List<Question> asked) {
        List<Said> all = new ArrayList<>();
        asked.forEach(question -> all.addAll(said(WordsOf.QUESTION, question.number(), on, question.text())));
        return all;
    }

    private static List<Said> said(WordsOf kind, @Nullable Integer question, LocalDate on,
            @Nullable Confidential... texts) {
        StringBuilder words = new StringBuilder();
        for (Confidential text : texts) {
            if (text != null) {
                words.append(words.isEmpty() ? "" : "\n").append(text.text());
            }
        }
        String all = words.substring(0, Math.min(words.length(), LONGEST)).strip();
        return all.isEmpty() ? List.of() : List.of(new Said(kind, question, on, all));
    }
}
