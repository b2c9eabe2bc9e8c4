package uk.foiworkflow.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import uk.foiworkflow.request.event.DecisionEvent;
import uk.foiworkflow.request.event.HandlingEvent;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;

/** What entries of one type need. */
record Need<E extends RequestEvent>(Class<E> type, BiPredicate<E, Told> met) {

    /** How things stood as an entry was made, and what had been entered before it. */
    record Told(Request request, List<RequestEvent> earlier) {

        static Told nothing() {
            return new Told(Request.NONE, new ArrayList<>());
        }

        Told and(RequestEvent event) {
            earlier.add(event);
            return new Told(request.told(event), earlier);
        }
    }

    boolean unmet(RequestEvent event, Told before) {
        return type.isInstance(event) && !met.test(type.cast(event), before);
    }

    static <E extends RequestEvent> Need<E> need(Class<E> type, BiPredicate<E, Request> met) {
        return new Need<>(type, (event, told) -> met.test(event, told.request()));
    }

    static <E extends HandlingEvent> Need<E> task(Class<E> type, ToIntFunction<E> task) {
        return need(type, (event, request) -> request.handling().tasks().containsKey(task.applyAsInt(event)));
    }

    /** It is about the latest draft, and no other. */
    static <E extends DecisionEvent> Need<E> draft(Class<E> type, ToIntFunction<E> draft) {
        return need(type, (event, request) -> request.drafting().draft() == draft.applyAsInt(event));
    }

    static <E extends ReviewEvent> Need<E> review(Class<E> type) {
        return need(type, (event, request) -> request.review().open() && request.review().requested() != null
                && !event.on().isBefore(request.review().requested()));
    }

    static boolean sent(Request request, int response) {
        return request.drafting().sent() != null && request.drafting().sent().response() == response;
    }

    static boolean each(Request request, Collection<Integer> numbers, Predicate<AskedQuestion> what) {
        return numbers.stream().map(number -> request.questions().get(number)).allMatch(question -> question != null
                && what.test(question));
    }
}
