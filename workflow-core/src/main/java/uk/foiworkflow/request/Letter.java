package uk.foiworkflow.request;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.ExemptionCatalogue;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.request.Drafting.DraftState;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.Notice;

/**
 * A response before it goes out, held against what the law says it must contain. Every defect here can be cured before the
 * letter is sent, so each one stops it; that it is late never does.
 */
record Letter(Request request, IssueResponse issue, SortedSet<Integer> answers) {

    void objectTo(Objections objections) {
        cleared(objections);
        objections.curable(answers.isEmpty(), Rules.UNDECIDED, "questions", () -> "No question is decided.");
        for (int number : answers) {
            AskedQuestion question = request.questions().get(number);
            if (question != null) {
                question(question, objections);
            }
        }
        statement(objections);
    }

    private void cleared(Objections objections) {
        Drafting drafting = request.drafting();
        Integer draft = issue.draft();
        objections
                .curable(draft == null, Rules.CLEARED, "draft", () -> "Say which draft goes out.")
                .curable(draft != null && draft != drafting.draft(), Rules.CLEARED, "draft",
                        () -> "Draft " + draft + " is not the latest, which is draft " + drafting.draft() + ".")
                .curable(draft != null && draft == drafting.draft() && drafting.draftState() != DraftState.CLEARED,
                        Rules.CLEARED, "draft", () -> notCleared(drafting));
    }

    private static String notCleared(Drafting drafting) {
        return switch (drafting.draftState()) {
            case OVERTAKEN ->
                "A question was decided after draft " + drafting.draft() + " was written; submit it anew.";
            case SENT -> "Draft " + drafting.draft() + " has already gone out; submit a new one.";
            case NONE, SUBMITTED, RETURNED, CLEARED -> "Draft " + drafting.draft() + " has not been cleared.";
        };
    }

    private void question(AskedQuestion question, Objections objections) {
        QuestionDecided decision = question.decision();
        objections
                .curable(!question.open(), Rules.IN_ORDER, "questions",
                        () -> "Question " + question.number() + " needs no answer any more.")
                .curable(question.open() && decision == null, Rules.UNDECIDED, "questions",
                        () -> "Question " + question.number() + " is not decided.");
        if (decision != null && question.open()) {
            contents(question, decision, objections);
        }
    }

    private void contents(AskedQuestion question, QuestionDecided decision, Objections objections) {
        int number = question.number();
        Regime regime = question.regime();
        Outcome outcome = decision.outcome();
        String field = "questions[" + number + "]";
        objections.curable(
                (outcome == Outcome.DISCLOSED || outcome == Outcome.PARTLY_WITHHELD) && blank(decision.answer()),
                Rules.UNDECIDED, field + ".answer",
                () -> "Question " + number + " is answered, but no answer is given.");
        if (outcome.restsOnExemption()) {
            objections
                    .curable(decision.exemptions().isEmpty(), Rules.limb(regime), field + ".exemptions",
                            () -> "Question " + number + " is refused under no exemption.")
                    .curable(blank(decision.reasons()), Rules.why(regime), field + ".reasons",
                            () -> "The notice does not say why question " + number + " is refused.");
            decision.exemptions().forEach(exemption -> objections
                    .and(Refusal.citation(regime, exemption, field + ".exemptions")));
            new Engaged(request, question, field + ".exemptions").objectTo(decision.exemptions(), objections);
        }
        objections.curable(outcome == Outcome.NOT_HELD && regime.environmental() && decision.exemptions().isEmpty(),
                Rules.NOT_HELD_NOTICE, field + ".exemptions", () -> "Under " + regime
                        + " not holding the information is a refusal: question " + number + " needs regulation 12(4)(a)"
                        + " or 10(4)(a).");
        if (refuses(outcome, regime)) {
            notice(question, decision, objections);
        }
    }

    /** What every notice of refusal says besides (FOIA s.17(3) and (7), EIR reg 14(3) and (5)). */
    private void notice(AskedQuestion question, QuestionDecided decision, Objections objections) {
        Regime regime = question.regime();
        Notice notice = issue.notice();
        boolean balance = decision.held() != Held.NO && decision.exemptions().stream()
                .anyMatch(exemption -> ExemptionCatalogue.knows(regime, exemption)
                        && ExemptionCatalogue.qualified(regime, exemption));
        objections
                .curable(notice == null || !says(notice.complaintsProcedure()), Rules.complaints(regime),
                        "notice.complaintsProcedure",
                        () -> "Question " + question.number()
                                + " is refused, and the letter does not say how to complain.")
                .curable(notice == null || !says(notice.commissionerRight()), Rules.complaints(regime),
                        "notice.commissionerRight",
                        () -> "Question " + question.number()
                                + " is refused, and the letter does not give the right to go to the Commissioner.")
                .curable(balance && (notice == null || !says(notice.publicInterestReasons())), Rules.balance(regime),
                        "notice.publicInterestReasons", () -> "Question " + question.number()
                                + " is refused under a qualified exemption, and the public interest is not weighed.");
    }

    private static boolean refuses(Outcome outcome, Regime regime) {
        return outcome.refuses() || (outcome == Outcome.NOT_HELD && regime.environmental());
    }

    /** What the letter says of the whole must agree with its parts (R7.5). */
    private void statement(Objections objections) {
        RollUp statement = issue.statement();
        if (statement == null) {
            return;
        }
        List<AskedQuestion> answered = request.questions().values().stream()
                .filter(question -> question.answered() || answers.contains(question.number())).toList();
        RollUp computed = request.rollUp(answered);
        objections.curable(statement != computed, Rules.STATEMENT, "statement",
                () -> "The letter says that the request is " + statement + ", and its questions add up to " + computed
                        + ".");
    }

    private static boolean says(@Nullable Boolean said) {
        return Boolean.TRUE.equals(said);
    }

    private static boolean blank(@Nullable Confidential words) {
        return words == null || words.text().isBlank();
    }
}
