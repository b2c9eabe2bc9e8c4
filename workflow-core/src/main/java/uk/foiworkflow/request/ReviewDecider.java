package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Function;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.clock.LastDay;
import uk.foiworkflow.clock.Limit;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.command.ReviewCommand;
import uk.foiworkflow.request.command.ReviewCommand.AppointReviewer;
import uk.foiworkflow.request.command.ReviewCommand.DecideReview;
import uk.foiworkflow.request.command.ReviewCommand.DeclineReview;
import uk.foiworkflow.request.command.ReviewCommand.ExtendReview;
import uk.foiworkflow.request.command.ReviewCommand.RecordReviewRequest;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Part;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewExtended;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/** The authority looks again, by somebody else where there is somebody else (R9; s.45 Code ch.5, EIR reg 11, FOISA s.21). */
record ReviewDecider(DueDates dueDates) {

    Decision decide(Request request, ReviewCommand command, Context context, Objections objections) {
        return switch (command) {
            case RecordReviewRequest asked -> requested(request, asked, objections);
            case AppointReviewer appoint -> appoint(request, appoint, context, objections);
            case ExtendReview extend -> open(request, extend.on(), objections)
                    .impossible(extend.target() != null && extend.target().isBefore(extend.on()), Rules.DATED, "target",
                            () -> "The date promised is before the notice itself.")
                    .leadTo(() -> List.of(new ReviewExtended(extend.on(), extend.target(),
                            due(request, inTime(request, extend.on()), reviewAsked(request, extend.on()),
                                    Limit::extendedReview))));
            case DeclineReview decline -> open(request, decline.on(), objections)
                    .curable(decline.reason() == null || decline.reason().text().isBlank(), Rules.WORDS, "reason",
                            () -> "Say why the review is declined.")
                    .curable(owed(request), Rules.REVIEW_OWED, "reference",
                            () -> "The review was asked for within 40 working days, so the Regulations or the Scottish"
                                    + " Act owe it.")
                    .leadTo(() -> List.of(new ReviewDeclined(decline.on(), decline.reason())));
            case DecideReview decide -> decideReview(request, decide, context, objections);
        };
    }

    private Decision requested(Request request, RecordReviewRequest command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions());
        return Chosen.known(request, chosen, "questions", objections)
                .curable(request.review().open(), Rules.REVIEW, "reference",
                        () -> "The review asked for on " + DateInWords.of(reviewAsked(request, command.on()))
                                + " is still open.")
                .leadTo(() -> List.of(new ReviewRequested(command.on(), chosen, command.grounds(),
                        due(request, chosen, command.on(), Limit::review))));
    }

    /** Outside the Freedom of Information Act a review asked for in time is a right (EIR reg 11, FOISA s.20, EISR reg 16). */
    @Rulebook({"R8.11", "R9.2"})
    private boolean owed(Request request) {
        LocalDate asked = request.review().requested();
        ResponseIssued sent = request.drafting().sent();
        return request.review().open() && asked != null && request.questions().values().stream()
                .filter(question -> request.review().questions().contains(question.number())).map(AskedQuestion::regime)
                .filter(regime -> regime != Regime.FOIA)
                .anyMatch(regime -> sent == null
                        || !asked.isAfter(LastDay.toAskForReview(regime, sent.on(), dueDates.calendar())));
    }

    /** Nobody who had a part in the first decision looks at it afresh, unless a head says why (s.45 Code ch.5). */
    @Rulebook("R9.4")
    private static Decision appoint(Request request, AppointReviewer command, Context context, Objections objections) {
        List<Part> parts = request.participation().of(command.reviewer());
        boolean tookPart = !parts.isEmpty();
        return HandlingDecider
                .named(command.reviewer(), "reviewer", command.on(), context, open(request, command.on(), objections))
                .impossible(command.reviewer().isBlank(), Rules.WORDS, "reviewer", () -> "Say who reviews.")
                .curable(context.directory().team(command.reviewer()), Rules.INDEPENDENCE, "reviewer",
                        () -> "A review is decided by one person, who took no part; " + command.reviewer()
                                + " is a team.")
                .curable(tookPart && command.override() == null, Rules.INDEPENDENCE, "reviewer",
                        () -> command.reviewer() + " took part in the first decision: they "
                                + Participation.inWords(parts) + "; somebody else must review it, unless a head"
                                + " overrides this with a reason.")
                .notYours(command.override() != null && context.actor().role() != Role.HEAD, Rules.INDEPENDENCE,
                        "override", () -> "Only a head can let somebody review who took part.")
                .curable(command.override() != null && !tookPart, Rules.INDEPENDENCE, "override",
                        () -> command.reviewer()
                                + " took no part in the first decision, so there is nothing to override.")
                .curable(command.override() != null && command.override().text().isBlank(), Rules.INDEPENDENCE,
                        "override",
                        () -> "An override needs a reason.")
                .leadTo(() -> List.of(new ReviewerAppointed(command.on(), command.reviewer(), command.override(),
                        tookPart ? parts : null, command.why())));
    }

    private static Decision decideReview(Request request, DecideReview command, Context context,
            Objections objections) {
        String reviewer = request.review().reviewer();
        var changed = Numbers.of(command.outcomes().stream().map(QuestionOutcome::question).toList());
        Chosen.known(request, changed, "outcomes", open(request, command.on(), objections))
                .impossible(changed.size() < command.outcomes().size(), Rules.QUESTIONS, "outcomes",
                        () -> "A question has two outcomes.")
                .curable(command.result() == null, Rules.REVIEW, "result", () -> "Say whose position stood.")
                .curable(reviewer == null, Rules.INDEPENDENCE, "reference", () -> "Nobody is appointed to review.")
                .notYours(reviewer != null && !reviewer.equals(context.actor().id()), Rules.INDEPENDENCE, "reference",
                        () -> "The review is for " + reviewer + " to decide.");
        for (int i = 0; i < command.outcomes().size(); i++) {
            outcome(request, command.outcomes().get(i), "outcomes[" + i + "].", objections);
        }
        DocumentDecider.unanswered(request, changed, objections);
        return objections.leadTo(() -> {
            List<RequestEvent> events = new ArrayList<>();
            command.outcomes().forEach(outcome -> events
                    .add(OutcomeDecider.decided(command.on(), DecisionStage.REVIEW, outcome, context)));
            events.add(new ReviewDecided(command.on(), context.by(), command.result(),
                    changed));
            return events;
        });
    }

    private static void outcome(Request request, QuestionOutcome outcome, String path, Objections objections) {
        OutcomeDecider.consistent(request, outcome, path, objections);
        AskedQuestion question = request.questions().get(outcome.question());
        if (question != null && outcome.outcome().restsOnExemption()) {
            Regime regime = question.regime();
            objections.curable(outcome.exemptions().isEmpty(), Rules.limb(regime), path + "exemptions",
                    () -> "Question " + outcome.question() + " is refused under no exemption.");
            objections.curable(outcome.reasons() == null || outcome.reasons().text().isBlank(), Rules.why(regime),
                    path + "reasons",
                    () -> "The review does not say why question " + outcome.question() + " is refused.");
            outcome.exemptions()
                    .forEach(exemption -> objections.and(Refusal.citation(regime, exemption, path + "exemptions")));
        }
    }

    private static Objections open(Request request, LocalDate on, Objections objections) {
        LocalDate asked = request.review().requested();
        return objections
                .curable(!request.review().open(), Rules.REVIEW, "reference", () -> "No internal review is open.")
                .impossible(request.review().open() && asked != null && on.isBefore(asked), Rules.DATED, "on",
                        () -> "The review was asked for on " + DateInWords.of(Objects.requireNonNull(asked))
                                + ", after that day.");
    }

    /** Who is told only when the time is over was not told in time, and the first limit stands (R9.3). */
    @Rulebook("R9.3")
    private static SortedSet<Integer> inTime(Request request, LocalDate on) {
        Map<Integer, LocalDate> due = request.review().due();
        return Chosen.matching(request, due.keySet(),
                question -> !on.isAfter(Objects.requireNonNull(due.get(question.number()))));
    }

    /** Where an older system told of a review but not of its being asked for, it counts from what it does tell. */
    private static LocalDate reviewAsked(Request request, LocalDate otherwise) {
        LocalDate asked = request.review().requested();
        return asked == null ? otherwise : asked;
    }

    private List<Deadline> due(Request request, SortedSet<Integer> chosen, LocalDate asked,
            Function<Regime, Limit> limit) {
        var questions = request.questions().values().stream()
                .filter(question -> chosen.contains(question.number())).toList();
        return dueDates.review(asked, questions, limit);
    }
}
