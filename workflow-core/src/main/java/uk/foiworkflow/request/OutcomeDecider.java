package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.DecisionCommand.AssessIdentification;
import uk.foiworkflow.request.command.DecisionCommand.ClaimExemption;
import uk.foiworkflow.request.command.DecisionCommand.DecideQuestion;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.IdentificationAssessed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.VoidedBy;

/** What is claimed and decided of one question, and whether that agrees with itself and with the law (FOIA s.1, s.2, R7.1). */
final class OutcomeDecider {

    private OutcomeDecider() {}

    /** A new exemption is heard at review, by the Commissioner and on appeal, though the first notice lacked it. */
    @Rulebook("R6-late")
    private static boolean raisedLate(Request request, @Nullable AskedQuestion question) {
        Commissioner commissioner = request.commissioner();
        return question != null && question.answered()
                && (request.review().open() || commissioner.open() || commissioner.appeal());
    }

    static Decision claim(Request request, ClaimExemption command, Context context,
            Objections objections) {
        SortedSet<Integer> chosen = Numbers.of(command.question());
        AskedQuestion question = request.questions().get(command.question());
        if (raisedLate(request, question)) {
            Chosen.known(request, chosen, "question", objections);
        } else {
            Chosen.open(request, chosen, "question", Closed.refuse(request, objections));
        }
        if (question != null) {
            objections.and(Refusal.citation(question.regime(), command.exemption(), "exemption"));
        }
        return objections.leadTo(() -> List.of(new ExemptionClaimed(command.on(), command.question(),
                command.exemption(), command.reasons(), command.item(), context.by())));
    }

    static Decision decideQuestion(Request request, DecideQuestion command, Context context,
            Objections objections) {
        QuestionOutcome decision = command.decision();
        SortedSet<Integer> chosen = Numbers.of(decision.question());
        Chosen.open(request, chosen, "question", Closed.refuse(request, objections));
        return consistent(request, decision, "", objections)
                .leadTo(() -> ClearanceDecider.voiding(request, VoidedBy.DECIDED_ANEW,
                        decided(command.on(), DecisionStage.INITIAL, decision, context)));
    }

    /** Whether what is said of holding, outcome and exemption agrees with itself, and with the law (R7.1). */
    static Objections consistent(Request request, QuestionOutcome decision, String path, Objections objections) {
        AskedQuestion question = request.questions().get(decision.question());
        Outcome outcome = decision.outcome();
        boolean saysNotHeld = decision.held() == Held.NO;
        List<Exemption> exemptions = decision.exemptions();
        new Grounds(request, decision, path, objections).object();
        Groundwork.objectTo(request, decision, path, objections);
        return objections
                .curable(decision.held() == null && saysWhetherHeld(outcome), Rules.OUTCOME, path + "held",
                        () -> "Say whether the information is held.")
                .curable(saysNotHeld && (outcome.restsOnExemption() || outcome == Outcome.DISCLOSED), Rules.OUTCOME,
                        path + "outcome", () -> "What is not held cannot be " + outcome + ".")
                .curable(outcome == Outcome.NOT_HELD && (decision.held() == Held.YES || decision.held() == Held.PART),
                        Rules.OUTCOME, path + "held",
                        () -> "The outcome is not-held, and the information is said to be held.")
                .curable(decision.held() == Held.NCND && outcome != Outcome.WITHHELD && saysWhetherHeld(outcome),
                        Rules.OUTCOME, path + "outcome",
                        () -> "Where holding is neither confirmed nor denied, the outcome is withheld.")
                .curable(question != null && question.regime().environmental() && outcome.restsOnSection17_5(),
                        Rules.UNREASONABLE, path + "outcome",
                        () -> "The Regulations know no outcome " + outcome + ": a manifestly unreasonable request is"
                                + " withheld under regulation 12(4)(b) or 10(4)(b).")
                .curable(outcome == Outcome.DISCLOSED && !exemptions.isEmpty(), Rules.OUTCOME, path + "exemptions",
                        () -> "What is disclosed is withheld under no exemption.");
    }

    private static boolean saysWhetherHeld(Outcome outcome) {
        return outcome.restsOnExemption() || outcome == Outcome.DISCLOSED || outcome == Outcome.NOT_HELD;
    }

    static QuestionDecided decided(LocalDate on, DecisionStage stage, QuestionOutcome decision, Context context) {
        return new QuestionDecided(on, stage, decision.question(), context.by(),
                decision.held(), decision.outcome(), decision.exemptions(), decision.answer(), decision.reasons());
    }

    static Decision assess(Request request, AssessIdentification command, Context context,
            Objections objections) {
        Confidential byWhom = command.byWhom();
        Chosen.known(request, Numbers.of(command.question()), "question", Closed.refuse(request, objections));
        return objections
                .impossible(command.means().text().isBlank(), Rules.WORDS, "means",
                        () -> "Say by what means, or why none is reasonably likely to be used.")
                .curable(command.identifiable() && (byWhom == null || byWhom.text().isBlank()), Rules.SMALL_NUMBERS,
                        "byWhom", () -> "Say who could identify somebody.")
                .leadTo(() -> List.of(new IdentificationAssessed(command.on(), command.question(),
                        context.by(), command.identifiable(), byWhom,
                        command.means())));
    }
}
