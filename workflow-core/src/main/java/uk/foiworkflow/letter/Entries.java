package uk.foiworkflow.letter;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.SetsDeadlines;

/**
 * What is on file of a request up to some entry, as it should have been entered.
 *
 * @param recorded all of it, by sequence
 * @param effective that which counts
 * @param request how the request stands by it
 */
record Entries(List<RequestEvent> recorded, List<Entry<RequestEvent>> effective, Request request) {

    static Entries of(List<RequestEvent> recorded) {
        List<Entry<RequestEvent>> all = IntStream.range(0, recorded.size())
                .mapToObj(i -> new Entry<>(i, recorded.get(i))).toList();
        Request request = Request.NONE;
        for (RequestEvent event : recorded) {
            request = request.evolve(event);
        }
        return new Entries(recorded, Effective.of(all, Entry::event), request);
    }

    /** As it stood before that entry. */
    Entries before(int sequence) {
        return of(recorded.subList(0, sequence));
    }

    /** As it stood once that entry was made. */
    Entries upTo(int sequence) {
        return of(recorded.subList(0, sequence + 1));
    }

    <E extends RequestEvent> List<Entry<E>> all(Class<E> type, Predicate<E> which) {
        return effective.stream().filter(entry -> type.isInstance(entry.event()))
                .map(entry -> new Entry<>(entry.sequence(), type.cast(entry.event())))
                .filter(entry -> which.test(entry.event())).toList();
    }

    <E extends RequestEvent> Optional<Entry<E>> last(Class<E> type, Predicate<E> which) {
        return all(type, which).stream().reduce((earlier, later) -> later);
    }

    <E extends RequestEvent> Optional<Entry<E>> lastAbout(Class<E> type, int question) {
        return last(type, event -> event.questions().contains(question));
    }

    Entry<RequestReceived> received() {
        return last(RequestReceived.class, any -> true).orElseThrow();
    }

    /** The entries from which the due date of the question follows, the last that moved it. */
    List<Entry<RequestEvent>> dating(int question) {
        return List.of(effective.stream().filter(entry -> sets(entry.event(), question))
                .reduce((one, other) -> other).orElse(effective.getFirst()));
    }

    private static boolean sets(RequestEvent event, int question) {
        return event instanceof SetsDeadlines sets && sets.deadlines().stream()
                .anyMatch(deadline -> !deadline.ofReview() && deadline.questions().contains(question));
    }
}
