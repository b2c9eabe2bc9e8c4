package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.SetsDeadlines;

/**
 * Something that was put right, and the day from which on that is how it had been all the time (R1.5).
 *
 * @param correction as it was recorded
 */
@Rulebook("R1.5")
record Hindsight(RequestEvent correction, LocalDate since) {

    private static final int NOWHERE = -1;

    /** All that was put right in a history. */
    static List<Hindsight> of(List<RequestEvent> recorded, LocalDate received) {
        List<Hindsight> all = new ArrayList<>();
        for (int i = 0; i < recorded.size(); i++) {
            LocalDate since = since(recorded, i);
            if (since != null) {
                all.add(new Hindsight(recorded.get(i), Happened.later(since, received)));
            }
        }
        return all;
    }

    /** Whether it says how things were at the end of a day before it was made. */
    boolean tells(LocalDate day) {
        return correction.on().isAfter(day) && !since.isAfter(day);
    }

    /**
     * The correction as it is told of an earlier day. Of the dates that it set, those that something in between had set are
     * about another time.
     *
     * @param after what happened after that day, in its order
     */
    RequestEvent told(Stream<RequestEvent> after) {
        List<Deadline> between = after.takeWhile(event -> event != correction).flatMap(Hindsight::deadlines).toList();
        List<Deadline> hold = deadlines(correction)
                .filter(deadline -> between.stream().noneMatch(other -> alike(deadline, other))).toList();
        return correction instanceof ReceiptDateCorrected receipt
                ? new ReceiptDateCorrected(receipt.on(), receipt.was(), receipt.to(), receipt.why(), hold)
                : new CorrectionMade(correction.on(), NOWHERE, 0, ((CorrectionMade) correction).why(), hold);
    }

    /** A correction names places of the file, and they are others in this order, where what it says is done. */
    static RequestEvent inPlace(RequestEvent event) {
        return event instanceof CorrectionMade made
                ? new CorrectionMade(made.on(), NOWHERE, 0, made.why(), made.deadlines())
                : event;
    }

    /** Null for what puts nothing right. */
    private static @Nullable LocalDate since(List<RequestEvent> recorded, int place) {
        return switch (recorded.get(place)) {
            case ReceiptDateCorrected corrected -> LocalDate.MIN;
            case CorrectionMade made -> Stream.concat(Stream.of(recorded.get(made.entry())),
                    recorded.stream().skip(place + 1L).limit(made.instead()))
                    .map(RequestEvent::on).min(Comparator.naturalOrder()).orElseThrow();
            case RequestEvent other -> null;
        };
    }

    private static Stream<Deadline> deadlines(RequestEvent event) {
        return event instanceof SetsDeadlines sets ? sets.deadlines().stream() : Stream.empty();
    }

    private static boolean alike(Deadline one, Deadline other) {
        return one.ofReview() == other.ofReview() && !Collections.disjoint(one.questions(), other.questions());
    }
}
