package uk.foiworkflow.projections.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.standing.DeadlineStanding.State;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.OpenLetter;
import uk.foiworkflow.request.OrderedStep;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.Numbers;

/** Tells of each limit whether it runs, and gathers the questions that share one. */
final class Deadlines {

    private Deadlines() {}

    static List<DeadlineStanding> of(Limits limits, Request request) {
        Map<DeadlineStanding, List<Integer>> questions = new LinkedHashMap<>();
        for (Limit limit : limits.all()) {
            DeadlineStanding shared = standing(limit, request);
            List<Integer> numbers = questions.computeIfAbsent(shared, key -> new ArrayList<>());
            if (limit.question() > 0) {
                numbers.add(limit.question());
            }
        }
        List<DeadlineStanding> all = new ArrayList<>();
        questions.forEach((shared, numbers) -> all.add(of(shared, numbers)));
        all.addAll(commissioners(request));
        return all;
    }

    /** What the Commissioner and the Tribunal want: letters to be answered, days agreed, steps to be taken. */
    static List<DeadlineStanding> commissioners(Request request) {
        Map<DeadlineStanding, DeadlineStanding> letters = new LinkedHashMap<>();
        for (OpenLetter letter : request.commissioner().letters()) {
            if (letter.due() != null) {
                // Two letters that want the same by one day are one thing to do.
                letters.putIfAbsent(of(letter, letter.due(), letter.due()), of(letter, letter.on(), letter.due()));
            }
        }
        List<DeadlineStanding> all = new ArrayList<>(letters.values());
        request.commissioner().steps().all().forEach(step -> all.add(of(step)));
        return all;
    }

    private static DeadlineStanding of(OpenLetter letter, LocalDate from, LocalDate due) {
        String what = switch (letter.kind()) {
            case ENQUIRY -> "Commissioner's enquiry";
            case INFORMATION_NOTICE -> "Commissioner's information notice";
            case AGREEMENT -> "Agreed with the Commissioner";
        };
        return new DeadlineStanding(what, Numbers.NONE, from, due, null, State.RUNNING, null);
    }

    private static DeadlineStanding of(OrderedStep step) {
        String decision = switch (step.stage()) {
            case TRIBUNAL -> "Tribunal's decision, step";
            case COMMISSIONER, REVIEW, INITIAL -> "Commissioner's decision notice, step";
        };
        State running = step.stopped() == null ? State.RUNNING : State.STOPPED;
        State state = step.owed() && !step.untold() ? running : State.ENDED;
        return new DeadlineStanding(decision + (step.alone() && step.number() == 1 ? "s" : " " + step.number()),
                step.questions(),
                step.from(), step.due(), null, state, state == State.STOPPED ? step.stopped() : null);
    }

    private static DeadlineStanding of(DeadlineStanding shared, List<Integer> questions) {
        return new DeadlineStanding(shared.provision(), Numbers.of(questions), shared.from(), shared.due(),
                shared.target(), shared.state(), shared.since());
    }

    private static DeadlineStanding standing(Limit limit, Request request) {
        boolean owed = owed(limit, request);
        LocalDate since = owed ? stoppedSince(limit, request) : null;
        State running = since == null ? State.RUNNING : State.STOPPED;
        return new DeadlineStanding(limit.provision().citation(), Numbers.NONE, limit.from(), limit.due(),
                limit.target(), owed ? running : State.ENDED, since);
    }

    private static boolean owed(Limit limit, Request request) {
        return switch (limit.kind()) {
            case RESPONSE -> {
                AskedQuestion question = request.questions().get(limit.question());
                yield question != null && question.open() && request.drafting().closed() == null;
            }
            case REVIEW -> request.review().open() && request.review().questions().contains(limit.question());
        };
    }

    private static @Nullable LocalDate stoppedSince(Limit limit, Request request) {
        return switch (limit.kind()) {
            case RESPONSE -> {
                AskedQuestion question = request.questions().get(limit.question());
                yield question == null ? null : question.stoppedSince();
            }
            case REVIEW -> null;
        };
    }
}
