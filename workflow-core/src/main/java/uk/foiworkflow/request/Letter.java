package uk.foiworkflow.request;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.ExemptionCatalogue;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.policy.SmallNumbers;
import uk.foiworkflow.request.Drafting.DraftState;
import uk.foiworkflow.request.Weakness.Severity;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse.Waiver;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.Notice;

/**
 * A response before it goes out, held against what the law says it must contain and against what the requester's adviser
 * would say of it. A defect that can be cured before the letter is sent stops it, unless the head overrides it; that it is
 * late never does.
 */
record Letter(Request request, IssueResponse issue, SortedSet<Integer> answers, SmallNumbers smallNumbers) {

    /** @param weaknesses all that this letter has */
    void objectTo(List<Weakness> weaknesses, Objections objections) {
        withoutContents(objections);
        weaknesses.stream().filter(weakness -> weakness.severity() == Severity.BLOCKS && waiver(weakness) == null)
                .forEach(weakness -> objections.curable(true, weakness.rule(), weakness.field(), weakness::words));
        issue.overrides().forEach(waiver -> objections
                .impossible(waiver.reason().text().isBlank(), Rules.WORDS, "overrides",
                        () -> "Say why " + waiver.rule() + " is overridden.")
                .curable(weaknesses.stream().noneMatch(weakness -> waives(waiver, weakness)), Rules.IN_ORDER,
                        "overrides", () -> "Nothing in this letter breaks " + waiver.rule() + "."));
    }

    /** What stands in its way whatever it says: it is not cleared, or has nothing to answer. */
    void withoutContents(Objections objections) {
        cleared(objections);
        DocumentDecider.unanswered(request, answers, objections);
        objections.curable(answers.isEmpty(), Rules.UNDECIDED, "questions", () -> "No question is decided.");
        request.questions().values().stream().filter(question -> answers.contains(question.number()))
                .forEach(question -> owed(question, objections));
    }

    /** Everything that can be said against it, defects of content before warnings. */
    Weaknesses weaknesses() {
        var found = new Weaknesses();
        told().forEach(question -> contents(question, Objects.requireNonNull(question.decision()), found));
        statement(found);
        new SmallCounts(smallNumbers, request.drafting().identification()).pointOut(told(), found);
        new Scrutiny(this).pointOut(found);
        return found;
    }

    /** The override under which a defect passes; null when there is none. */
    @Nullable
    Waiver waiver(Weakness weakness) {
        return issue.overrides().stream().filter(waiver -> waives(waiver, weakness)).findFirst().orElse(null);
    }

    private static boolean waives(Waiver waiver, Weakness weakness) {
        return weakness.severity() == Severity.BLOCKS && waiver.rule().equals(weakness.rule().id())
                && (waiver.question() == null || waiver.question().equals(weakness.question()));
    }

    /** The questions that it answers, as they are decided. */
    List<AskedQuestion> told() {
        return request.questions().values().stream().filter(
                question -> answers.contains(question.number()) && question.open() && question.decision() != null)
                .toList();
    }

    private void cleared(Objections objections) {
        Drafting drafting = request.drafting();
        Integer draft = issue.draft();
        objections
                .curable(draft == null, Rules.CLEARED, "draft", () -> "Say which draft goes out.")
                .curable(draft != null && draft != drafting.draft(), Rules.CLEARED, "draft",
                        () -> "Draft " + draft + " is not the latest, which is draft " + drafting.draft() + ".")
                .curable(draft != null && draft == drafting.draft() && drafting.draftState() != DraftState.CLEARED,
                        Rules.CLEARED, "draft", () -> notCleared(drafting))
                .curable(!drafting.clearance().covers(issue.sha256()), Rules.CLEARED, "sha256",
                        () -> "What goes out is not what was put forward as the draft.");
        if (draft != null && draft == drafting.draft()) {
            LetterDocument.sameAs(request, objections);
        }
    }

    private static String notCleared(Drafting drafting) {
        return switch (drafting.draftState()) {
            case OVERTAKEN ->
                "A question was decided after draft " + drafting.draft() + " was written; submit it anew.";
            case SENT -> "Draft " + drafting.draft() + " has already gone out; submit a new one.";
            case NONE, SUBMITTED, RETURNED, CLEARED -> "Draft " + drafting.draft() + " has not been cleared"
                    + (drafting.clearance().layers().size() < 2
                            ? "."
                            : " by " + drafting.clearance().pending().stream().map(ClearanceLayer::toString)
                                    .collect(Collectors.joining(", ")) + ".");
        };
    }

    private static void owed(AskedQuestion question, Objections objections) {
        objections
                .curable(!question.open(), Rules.IN_ORDER, "questions",
                        () -> "Question " + question.number() + " needs no answer any more.")
                .curable(question.open() && question.decision() == null, Rules.UNDECIDED, "questions",
                        () -> "Question " + question.number() + " is not decided.");
    }

    private void contents(AskedQuestion question, QuestionDecided decision, Weaknesses found) {
        int number = question.number();
        Regime regime = question.regime();
        Outcome outcome = decision.outcome();
        String field = "questions[" + number + "]";
        found.block(
                (outcome == Outcome.DISCLOSED || outcome == Outcome.PARTLY_WITHHELD) && blank(decision.answer()),
                Rules.UNDECIDED, number, field + ".answer",
                () -> "Question " + number + " is answered, but no answer is given.");
        if (outcome.restsOnExemption()) {
            found
                    .block(decision.exemptions().isEmpty(), Rules.limb(regime), number, field + ".exemptions",
                            () -> "Question " + number + " is refused under no exemption.")
                    .block(blank(decision.reasons()), Rules.why(regime), number, field + ".reasons",
                            () -> "The notice does not say why question " + number + " is refused.");
            decision.exemptions().forEach(exemption -> found.block(number,
                    Refusal.citation(regime, exemption, field + ".exemptions")));
            var engaged = new Objections();
            new Engaged(request, question, field + ".exemptions").objectTo(decision.exemptions(), engaged);
            found.block(number, engaged);
        }
        found.block(outcome == Outcome.NOT_HELD && regime.environmental() && decision.exemptions().isEmpty(),
                Rules.NOT_HELD_NOTICE, number, field + ".exemptions", () -> "Under " + regime
                        + " not holding the information is a refusal: question " + number + " needs regulation 12(4)(a)"
                        + " or 10(4)(a).");
        if (refuses(outcome, regime)) {
            notice(question, decision, found);
        }
    }

    /** What every notice of refusal says besides (FOIA s.17(3) and (7), EIR reg 14(3) and (5)). */
    private void notice(AskedQuestion question, QuestionDecided decision, Weaknesses found) {
        Regime regime = question.regime();
        Notice notice = issue.notice();
        boolean balance = decision.held() != Held.NO && decision.exemptions().stream()
                .anyMatch(exemption -> ExemptionCatalogue.knows(regime, exemption)
                        && ExemptionCatalogue.qualified(regime, exemption));
        found
                .block(notice == null || !says(notice.complaintsProcedure()), Rules.complaints(regime),
                        question.number(),
                        "notice.complaintsProcedure",
                        () -> "Question " + question.number()
                                + " is refused, and the letter does not say how to complain.")
                .block(notice == null || !says(notice.commissionerRight()), Rules.complaints(regime), question.number(),
                        "notice.commissionerRight",
                        () -> "Question " + question.number()
                                + " is refused, and the letter does not give the right to go to the Commissioner.")
                .block(balance && (notice == null || !says(notice.publicInterestReasons())), Rules.balance(regime),
                        question.number(),
                        "notice.publicInterestReasons", () -> "Question " + question.number()
                                + " is refused under a qualified exemption, and the public interest is not weighed.");
    }

    static boolean refuses(Outcome outcome, Regime regime) {
        return outcome.refuses() || (outcome == Outcome.NOT_HELD && regime.environmental());
    }

    /** What the letter says of the whole must agree with its parts (R7.5). */
    private void statement(Weaknesses found) {
        RollUp statement = issue.statement();
        if (statement == null) {
            return;
        }
        RollUp computed = request.rollUp(answers);
        found.block(statement != computed, Rules.STATEMENT, null, "statement",
                () -> "The letter says that the request is " + statement + ", and its questions add up to " + computed
                        + ".");
    }

    static boolean says(@Nullable Boolean said) {
        return Boolean.TRUE.equals(said);
    }

    static boolean blank(@Nullable Confidential words) {
        return words == null || words.text().isBlank();
    }
}
