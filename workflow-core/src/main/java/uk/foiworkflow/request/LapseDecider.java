package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.command.ClockCommand.LapseRequest;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.Want;

/** What the requester never replied to, or never paid for, is put away (FOIA s.1(3), s.9(2), R3.6). */
record LapseDecider(Timely timely) {

    Decision lapse(Request request, LapseRequest command, Context context, Objections objections) {
        boolean engine = context.actor().role() == Role.ENGINE;
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::awaits);
        return Chosen.known(request, chosen, "questions", Closed.refuse(request, objections))
                .curable(Chosen.any(request, chosen, question -> !question.awaits()), Rules.LAPSE, "questions",
                        () -> Chosen.list(Chosen.matching(request, chosen, question -> !question.awaits()), "waits",
                                "wait") + " for nothing from the requester.")
                .curable(engine && Chosen.any(request, chosen, question -> !timely.lapses(question, command.on())),
                        Rules.LAPSE, "questions", () -> "The requester still has time to reply, or to pay.")
                .leadTo(() -> lapsed(request, chosen, command.on(), question -> timely.want(question, command.on()),
                        engine ? timely.policy().version() : null));
    }

    /** An event for each thing that is wanted; the authority's own time ends the wait for detail alone. */
    private static List<RequestEvent> lapsed(Request request, SortedSet<Integer> chosen, LocalDate on,
            Function<AskedQuestion, @Nullable Want> wanted, @Nullable String version) {
        Map<Optional<Want>, List<Integer>> numbers = new LinkedHashMap<>();
        for (Integer number : chosen) {
            Want want = wanted.apply(Objects.requireNonNull(request.questions().get(number)));
            numbers.computeIfAbsent(Optional.ofNullable(want), none -> new ArrayList<>()).add(number);
        }
        List<RequestEvent> events = new ArrayList<>();
        numbers.forEach((want, of) -> events.add(new RequestLapsed(on, Numbers.of(of), want.orElse(null),
                want.filter(Want.DETAIL::equals).map(detail -> version).orElse(null))));
        return events;
    }
}
