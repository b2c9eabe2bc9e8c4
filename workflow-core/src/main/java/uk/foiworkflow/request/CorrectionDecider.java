package uk.foiworkflow.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.Drafting.DraftState;
import uk.foiworkflow.request.command.FileCommand.CorrectEntry;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.IntakeCommand.ReturnQuestions;
import uk.foiworkflow.request.command.IntakeCommand.SplitOffQuestions;
import uk.foiworkflow.request.command.IntakeCommand.TakeOverQuestions;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsSplitOff;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsTakenOver;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;

/**
 * Corrects a wrong entry without erasing it (s.46 Code): what should have been entered is decided on the request as it
 * stood before that entry, and all that came after must still be possible.
 */
record CorrectionDecider(RequestDecider decider) {

    Decision decide(Request request, CorrectEntry command, Context context, Objections objections) {
        List<RequestEvent> recorded = request.recorded();
        objections.impossible(command.why().text().isBlank(), Rules.WORDS, "why",
                () -> "Say why the entry is corrected.");
        int entry = command.entry();
        if (entry < 0 || entry >= recorded.size()) {
            return objections.impossible(true, Rules.CORRECTION, "entry",
                    () -> "There is no entry " + entry + "; the last one is " + (recorded.size() - 1) + ".")
                    .leadTo(List::of);
        }
        RequestEvent wrong = recorded.get(entry);
        boolean counts = Effective.of(recorded).stream().anyMatch(event -> event == wrong);
        objections
                .impossible(wrong instanceof RequestReceived, Rules.RECEIPT, "entry",
                        () -> "The receipt itself stays; its day is corrected by a command of its own.")
                .impossible(wrong instanceof QuestionsSplitOff || wrong instanceof QuestionsTakenOver, Rules.SPLIT,
                        "entry",
                        () -> "Questions that were split off are owed in the request that they are in now.")
                .impossible(wrong instanceof CorrectionMade, Rules.CORRECTION, "entry",
                        () -> "Entry " + entry + " is a correction; correct what it put in the place of the other.")
                .impossible(command.on().isBefore(wrong.on()), Rules.DATED, "on",
                        () -> "Entry " + entry + " is about " + DateInWords.of(wrong.on())
                                + ", and nobody could correct it before.")
                .impossible(command.instead() != null && command.instead().on().isAfter(command.on()), Rules.DATED,
                        "instead.on", () -> "On " + DateInWords.of(command.on()) + " nobody could know of that day.")
                .impossible(!counts, Rules.CORRECTION, "entry",
                        () -> "Entry " + entry + " was corrected already and counts no more.")
                .impossible(command.instead() instanceof ReceiveRequest || command.instead() instanceof CorrectEntry
                        || command.instead() instanceof SplitOffQuestions
                        || command.instead() instanceof TakeOverQuestions
                        || command.instead() instanceof ReturnQuestions,
                        Rules.CORRECTION, "instead", () -> "That cannot stand in the place of another entry.");
        if (!objections.broken().isEmpty()) {
            return objections.leadTo(List::of);
        }
        List<RequestEvent> instead = instead(request, wrong, command.instead(), context, objections);
        return decide(request, command, instead, context, objections);
    }

    private Decision decide(Request request, CorrectEntry command, List<RequestEvent> instead, Context context,
            Objections objections) {
        RequestEvent wrong = request.recorded().get(command.entry());
        boolean grave = Stream.concat(Stream.of(wrong), instead.stream()).anyMatch(CorrectionDecider::grave);
        List<RequestEvent> corrected = new ArrayList<>(request.recorded());
        corrected.add(correction(command, instead, List.of()));
        corrected.addAll(instead);
        RequestEvent adrift = Needs.adrift(request.recorded(), corrected,
                Stream.concat(Stream.of(wrong), instead.stream()).noneMatch(QuestionDecided.class::isInstance));
        objections
                .notYours(grave && context.actor().role() != Role.HEAD, Rules.CORRECTION, "entry",
                        () -> "What was cleared, sent or decided at a review is corrected by the head.")
                .impossible(adrift != null, Rules.IN_ORDER, "entry",
                        () -> "Entry " + Needs.place(request.recorded(), Objects.requireNonNull(adrift))
                                + " could not have happened without entry " + command.entry()
                                + " as it is; correct that one first.");
        objections.impossible(adrift == null && !closedTooSoon(request) && closedTooSoon(Request.of(corrected)),
                Rules.UNDECIDED, "entry",
                () -> "The case is closed, and would be left with a question unanswered; reopen it first.");
        objections.curable(rests(request.drafting(), wrong), Rules.CLEARED, "entry",
                () -> "Draft " + request.drafting().draft()
                        + " rests on that decision; decide the question anew, and have the new text cleared.");
        objections.curable(changesClearedText(request, wrong, instead), Rules.CLEARED, "entry",
                () -> "Draft " + ((DraftSubmitted) wrong).draft()
                        + " was cleared with that text; put another text forward as a new draft.");
        return objections.leadTo(() -> {
            List<RequestEvent> events = new ArrayList<>();
            events.add(correction(command, instead, moved(request, Request.of(corrected))));
            events.addAll(instead);
            return events;
        });
    }

    /** What should have been entered, as it would have come of the request before the wrong entry. */
    private List<RequestEvent> instead(Request request, RequestEvent wrong, @Nullable RequestCommand command,
            Context context, Objections objections) {
        if (command == null) {
            return List.of();
        }
        Request before = Request.NONE;
        for (RequestEvent event : Effective.of(request.recorded())) {
            if (event == wrong) {
                break;
            }
            before = before.told(event);
        }
        Decision decision = decider.decide(before, command,
                new Context(context.actor(), context.today(), true, context.directory()));
        objections.asked(decision.checks().stream()
                .map(check -> new Check(check.rule(), "instead." + check.field(), check.against())).toList());
        decision.broken().stream().filter(broken -> broken.bar() == Broken.Bar.IMPOSSIBLE)
                .forEach(broken -> objections.impossible(true, broken.rule(), "instead." + broken.field(),
                        broken::why));
        return decision.events();
    }

    private static CorrectionMade correction(CorrectEntry command, List<RequestEvent> instead,
            List<Deadline> deadlines) {
        return new CorrectionMade(command.on(), command.entry(), instead.size(), command.why(), deadlines);
    }

    /**
     * The due dates counted anew, of the response and of the review, where they are not what the file said or would say.
     * What is settled keeps the date of its day unless the correction is about its own time.
     */
    @Rulebook({"R1.5", "R2.6"})
    private List<Deadline> moved(Request request, Request corrected) {
        DueDates dates = decider.dueDates();
        var authority = corrected.received().authority();
        var moved = corrected.questions().values().stream().filter(question -> {
            var due = dates.response(authority, List.of(question)).getLast().due();
            AskedQuestion was = request.questions().get(question.number());
            return was == null || ((question.open()
                    || !dates.time(authority, was).countsLike(dates.time(authority, question)))
                    && (!due.equals(was.due()) || !due.equals(question.due())));
        }).toList();
        return Stream.concat(dates.response(authority, moved).stream(),
                dates.review(corrected, reviewsMoved(request, corrected, dates)).stream()).toList();
    }

    private static SortedSet<Integer> reviewsMoved(Request request, Request corrected, DueDates dates) {
        Review was = request.review();
        Review now = corrected.review();
        boolean anew = !Objects.equals(was.requested(), now.requested()) || !was.extended().equals(now.extended());
        SortedSet<Integer> regimes = Chosen.matching(corrected, now.questions(), question -> {
            AskedQuestion before = request.questions().get(question.number());
            return before == null || before.regime() != question.regime();
        });
        return Chosen.matching(corrected, dates.movedOfReview(corrected),
                question -> now.open() || anew || regimes.contains(question.number()));
    }

    @Rulebook("R7.5")
    private static boolean closedTooSoon(Request request) {
        return request.drafting().closed() != null && !request.open().isEmpty();
    }

    /** A clearance binds what was decided: it is not changed behind the approver's back. */
    private static boolean rests(Drafting drafting, RequestEvent wrong) {
        return wrong instanceof QuestionDecided && (drafting.draftState() == DraftState.SUBMITTED
                || drafting.draftState() == DraftState.CLEARED);
    }

    /** A clearance binds the text that was read, be it that the text went out since. */
    @Rulebook("R11.3")
    private static boolean changesClearedText(Request request, RequestEvent wrong, List<RequestEvent> instead) {
        return wrong instanceof DraftSubmitted draft
                && instead.stream().anyMatch(event -> event instanceof DraftSubmitted other
                        && !Objects.equals(Clearance.sha256(other), Clearance.sha256(draft)))
                && Effective.of(request.recorded()).stream()
                        .anyMatch(
                                event -> (event instanceof ClearanceGiven given && given.draft() == draft.draft())
                                        || (event instanceof ClearanceBypassed passed
                                                && passed.draft() == draft.draft()));
    }

    private static boolean grave(RequestEvent event) {
        return event instanceof ClearanceGiven || event instanceof ResponseIssued || event instanceof ReviewDecided;
    }
}
