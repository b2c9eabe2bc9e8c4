package uk.foiworkflow.request;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.DecisionCommand.DispenseWithNotice;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.event.AssessmentEvent.RepeatDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.VexatiousDetermined;
import uk.foiworkflow.request.event.DecisionEvent.NoticeDispensedWith;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.VoidedBy;

/**
 * A vexatious or repeated question of somebody who was told so before, and to whom it would be unreasonable to say it
 * again: it is settled, and no letter goes out (FOIA s.17(6), FOISA s.16(5)).
 */
@Rulebook("R5-no-repeat")
record EarlierNotice(Request request, DispenseWithNotice command, Context context) {

    Decision decide(Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), this::setAside);
        var environmental = Chosen.matching(request, chosen, question -> question.regime().environmental());
        var undetermined = Chosen.matching(request, chosen, question -> !determined(question));
        return Chosen.open(request, chosen, "questions", Closed.refuse(request, objections))
                .curable(!environmental.isEmpty(), Rules.UNREASONABLE, "questions",
                        () -> Chosen.list(environmental, "is", "are")
                                + " under the Regulations, which ask for a notice of every refusal.")
                .curable(!undetermined.isEmpty(), Rules.NO_REPEAT, "questions",
                        () -> Chosen.list(undetermined, "was", "were")
                                + " found neither vexatious nor repeated: record first which it is, and why.")
                .impossible(command.earlier().isBlank(), Rules.NO_REPEAT, "earlier",
                        () -> "Say in which request the notice was given.")
                .impossible(command.noticed().isAfter(command.on()), Rules.DATED, "noticed",
                        () -> "A notice of " + DateInWords.of(command.noticed()) + " is not an earlier one.")
                .impossible(command.why().text().isBlank(), Rules.WORDS, "why",
                        () -> "Say why a further notice would be unreasonable.")
                .leadTo(() -> settled(chosen));
    }

    /** The decision of each, where it is not made yet, and that no notice of it is given. */
    private List<RequestEvent> settled(SortedSet<Integer> chosen) {
        List<RequestEvent> events = new ArrayList<>();
        for (int number : chosen) {
            AskedQuestion question = IntakeDecider.question(request, number);
            if (!decided(question)) {
                RequestEvent decision = decision(number, outcome(question));
                events.addAll(events.isEmpty()
                        ? ClearanceDecider.voiding(request, VoidedBy.DECIDED_ANEW, decision)
                        : List.of(decision));
            }
        }
        for (Outcome outcome : List.of(Outcome.VEXATIOUS, Outcome.REPEATED)) {
            var these = Chosen.matching(request, chosen, question -> outcome(question) == outcome);
            if (!these.isEmpty()) {
                events.add(new NoticeDispensedWith(command.on(), these, outcome, command.earlier(), command.noticed(),
                        command.why()));
            }
        }
        return events;
    }

    private RequestEvent decision(int question, Outcome outcome) {
        var section = new Exemption(outcome == Outcome.VEXATIOUS ? "s14(1)" : "s14(2)");
        return OutcomeDecider.decided(command.on(), DecisionStage.INITIAL,
                new QuestionOutcome(question, null, outcome, List.of(section), null, command.why()), context);
    }

    private boolean setAside(AskedQuestion question) {
        return question.open() && determined(question);
    }

    private boolean determined(AskedQuestion question) {
        return found(question, true) || found(question, false);
    }

    private Outcome outcome(AskedQuestion question) {
        if (decided(question)) {
            return question.decision() == null ? Outcome.VEXATIOUS : question.decision().outcome();
        }
        return found(question, false) && !found(question, true) ? Outcome.REPEATED : Outcome.VEXATIOUS;
    }

    private static boolean decided(AskedQuestion question) {
        Outcome outcome = question.decision() == null ? null : question.decision().outcome();
        return outcome == Outcome.VEXATIOUS || outcome == Outcome.REPEATED;
    }

    private boolean found(AskedQuestion question, boolean vexatious) {
        return request.assessment().found(vexatious ? VexatiousDetermined.class : RepeatDetermined.class,
                question.number());
    }
}
