package uk.foiworkflow.projections.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.access.AccessEvent;
import uk.foiworkflow.disclosure.DisclosureEvent;
import uk.foiworkflow.law.Wire;
import uk.foiworkflow.post.PostEvent;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.release.ReleaseEvent;
import uk.foiworkflow.request.event.Event;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.StoredEvent;

/**
 * One line of the trail.
 *
 * @param position its place in the one order of all events
 * @param reference the request that it belongs to or concerns; null when it concerns none in particular
 * @param sequence its place in the trail of its request, from 0; null when it only concerns one
 * @param type the name of the event
 * @param sentence what happened, for an auditor to read
 * @param on the day on which it happened, Europe/London
 * @param recordedAt when it was recorded, UTC; for an imported event its import
 * @param role in which the actor acted
 * @param questions the questions that it concerns; empty when it concerns the case
 * @param late whether it was recorded more than two days after it happened; never so for an imported event
 * @param correction whether it says that something on the file was wrong
 * @param override whether somebody went past what stood in the way: a defect, a layer of clearance, the independence of a
 *            review
 * @param imported whether it was brought in from an older system
 * @param why the reason that was given with it; null when none was
 * @param corrects the sequence of the wrong entry that it corrects or stands instead of; null when there is none
 * @param correctedBy the sequence of the correction after which it counts no more; null while it counts
 */
public record TrailEntry(long position, @Nullable String reference, @Nullable Long sequence, String type,
        String sentence, LocalDate on,
        Instant recordedAt, String actor, String role, String command, List<Integer> questions, boolean late,
        boolean correction, boolean override, boolean imported, @Nullable String why, @Nullable Long corrects,
        @Nullable Long correctedBy) {

    private static final int DAYS_TO_RECORD = 2;

    /** Where a reference ends, which may have a full stop in it and one behind it. */
    private static final String END = "(?![A-Za-z0-9_-])(?!\\.[A-Za-z0-9])";

    public TrailEntry {
        questions = List.copyOf(questions);
    }

    /** The line for somebody who may not see those other requests: it names none of them, and gives no reason. */
    TrailEntry without(List<String> hidden) {
        if (hidden.isEmpty()) {
            return this;
        }
        String unnamed = sentence;
        for (String reference : hidden) {
            unnamed = unnamed.replaceAll("request " + Pattern.quote(reference) + END, "another request");
        }
        return new TrailEntry(position, reference, sequence, type, unnamed, on, recordedAt, actor, role, command,
                questions, late, correction, override, imported, null, corrects, correctedBy);
    }

    /** The line in other words, for somebody who need not know who asked. */
    public TrailEntry reworded(UnaryOperator<String> words) {
        return new TrailEntry(position, reference, sequence, type, words.apply(sentence), on, recordedAt, actor, role,
                command, questions, late, correction, override, imported, why == null ? null : words.apply(why),
                corrects, correctedBy);
    }

    /**
     * The line for an event.
     *
     * @throws uk.foiworkflow.store.UnreadableEvent when it is newer than this release
     */
    static TrailEntry of(StoredEvent stored) {
        return switch (stored.happening()) {
            case PersonalDataShredded event when !stored.ofRequest() ->
                around(stored, event, null, AccessSentence.of(event, stored.stream()));
            case RequestEvent event -> of(stored, event);
            case AccessEvent event -> around(stored, event, event.reference(),
                    AccessSentence.of(event, stored.metadata().command()));
            case PostEvent event -> around(stored, event, event.reference(), PostSentence.of(event));
            case ReleaseEvent event -> around(stored, event, null, ReleaseSentence.of(event, stored.sequence() + 1));
            case DisclosureEvent event -> around(stored, event, event.reference(), DisclosureSentence.of(event));
            case Event other -> throw new IllegalArgumentException("The trail has no words for a " + other);
        };
    }

    private static TrailEntry around(StoredEvent stored, Event event, @Nullable String reference, String sentence) {
        var metadata = stored.metadata();
        return new TrailEntry(stored.position(), reference, null, stored.type(), sentence, event.on(),
                stored.recordedAt(), metadata.actor().id(),
                Wire.word(metadata.actor().role()), metadata.command(), List.of(), false, false, false,
                false, null, null, null);
    }

    private static TrailEntry of(StoredEvent stored, RequestEvent event) {
        var metadata = stored.metadata();
        long days = ChronoUnit.DAYS.between(event.on(), KnownSince.day(stored.recordedAt()));
        return new TrailEntry(stored.position(), stored.stream(), stored.sequence(), stored.type(), Sentence.of(event),
                event.on(), stored.recordedAt(), metadata.actor().id(), Wire.word(metadata.actor().role()),
                metadata.command(), List.copyOf(event.questions()), !metadata.imported() && days > DAYS_TO_RECORD,
                Marks.correction(event), Marks.override(event), metadata.imported(), Why.of(event), null, null);
    }
}
