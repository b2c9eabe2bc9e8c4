package uk.foiworkflow.projections.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.projections.standing.DeadlineStanding;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.request.Disposal;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.Happened;
import uk.foiworkflow.request.Receipt;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.Stage;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.store.StoredEvent;

/**
 * Everything on file about a request.
 *
 * @param formerReference the reference of an older system; null when there was none
 * @param version the sequence of the last event that it rests on, from 0
 * @param regime the law of the case; a question may have its own
 * @param requester null where it was not recorded
 * @param received the day of receipt as it now stands
 * @param acknowledged the day of the acknowledgement; null when there was none
 * @param rollUp the outcome of the whole, from the questions answered so far
 * @param initialRollUp the same before any review
 * @param assignedTo the officer; null while nobody has it
 * @param review the last review; null when none was asked for
 * @param commissioner what is or was before the Commissioner and the Tribunal; null when nothing was
 * @param closed the day of closing; null while it is open
 * @param extensions what the requester was told of more time, in order
 * @param assessments what the questions were found to be in law, and how the requester was helped
 * @param links the other requests with which its own file links it
 * @param retention how long it is kept, and from when it may be shredded; null where the settings are not at hand
 * @param dispatches the letters that were given out, and what became of each
 * @param preferences how the requester would have the information; null where they have not said
 * @param tookPart who took part in the first decision, and should not review it
 */
public record CaseFile(String reference, @Nullable String formerReference, long version, Authority authority,
        Jurisdiction jurisdiction, Regime regime, @Nullable FiledRequester requester, LocalDate received,
        @Nullable LocalDate acknowledged, Stage stage, @JsonProperty("roll-up") RollUp rollUp,
        @JsonProperty("initial-roll-up") RollUp initialRollUp, List<FiledQuestion> questions,
        List<DeadlineStanding> deadlines, @Nullable String assignedTo, List<FiledTask> tasks,
        List<FiledSearch> searches, List<FiledDraft> drafts, List<FiledResponse> responses,
        @Nullable FiledReview review, @Nullable FiledCommissioner commissioner, List<FiledNote> notes,
        @Nullable LocalDate closed, List<FiledExtension> extensions, List<FiledAssessment> assessments,
        List<FiledLink> links, @Nullable Disposal retention, List<FiledDispatch> dispatches,
        @Nullable FiledWishes preferences, List<FiledPart> tookPart) {

    public CaseFile {
        questions = List.copyOf(questions);
        deadlines = List.copyOf(deadlines);
        tasks = List.copyOf(tasks);
        searches = List.copyOf(searches);
        drafts = List.copyOf(drafts);
        responses = List.copyOf(responses);
        notes = List.copyOf(notes);
        extensions = List.copyOf(extensions);
        assessments = List.copyOf(assessments);
        dispatches = List.copyOf(dispatches);
        tookPart = List.copyOf(tookPart);
        links = List.copyOf(links);
    }

    /**
     * The file of a request as it stands.
     *
     * @param events its events, in order
     * @return empty when there are none
     * @throws uk.foiworkflow.store.UnreadableEvent when one is newer than this release
     */
    public static Optional<CaseFile> of(List<StoredEvent> events) {
        return of(events, null, reference -> true, request -> null);
    }

    /**
     * The same for somebody who may not see every case, and of any day.
     *
     * @param day as things had happened by the end of this day, by all that the events tell; null for how they stand
     * @param maySee whether they may see another request; those that they may not are not named
     * @param retention how long the request is kept
     * @return empty when there are no events, or it had not been received by that day
     */
    public static Optional<CaseFile> of(List<StoredEvent> events, @Nullable LocalDate day, Predicate<String> maySee,
            Function<Request, @Nullable Disposal> retention) {
        List<StoredEvent> counted = day == null
                ? Effective.of(events, StoredEvent::event)
                : Happened.by(events, StoredEvent::event, day);
        return counted.isEmpty()
                ? Optional.empty()
                : Optional.of(filed(day == null ? Standing.after(events) : Standing.by(events, day), counted, maySee,
                        retention));
    }

    /**
     * The file as it stood at an instant, by what was known then.
     *
     * @param events the request's events, in order
     * @param asOf UTC; an imported event was known from the day on which it happened
     * @return empty when nothing was known of it yet
     */
    public static Optional<CaseFile> of(List<StoredEvent> events, Instant asOf) {
        return of(KnownSince.by(events, asOf));
    }

    /** @param counted the events that count, in their order */
    private static CaseFile filed(Standing standing, List<StoredEvent> counted, Predicate<String> maySee,
            Function<Request, @Nullable Disposal> retention) {
        Request request = standing.request();
        RequestReceived received = Objects.requireNonNull(standing.receipt(), "A request begins with its receipt");
        Receipt receipt = Objects.requireNonNull(request.receipt());
        var events = counted.stream().map(StoredEvent::event).toList();
        return new CaseFile(received.reference(), received.formerReference(), standing.sequence(), receipt.authority(),
                receipt.jurisdiction(), receipt.regime(), FiledRequester.of(received.requester()), receipt.on(),
                receipt.acknowledged(), standing.stage(), standing.rollUp(), standing.initialRollUp(),
                FiledQuestion.of(standing, counted), standing.deadlines(), request.handling().assignedTo(),
                FiledTask.of(events), FiledSearch.of(events), FiledDraft.of(events), FiledResponse.of(events),
                FiledReview.of(events), FiledCommissioner.of(events), FiledNote.of(counted),
                request.drafting().closed(), FiledExtension.of(events), FiledAssessment.of(events, maySee),
                FiledLink.of(request.links(), maySee), retention.apply(request), FiledDispatch.of(counted),
                FiledWishes.of(request.wishes()), FiledPart.of(request));
    }
}
