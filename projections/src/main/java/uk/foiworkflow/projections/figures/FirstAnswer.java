package uk.foiworkflow.projections.figures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.projections.standing.QuestionTime;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Given;

/**
 * What the requester was told of one question in the first place.
 *
 * @param outcome null when it was not recorded
 * @param exemptions what was relied on
 */
record FirstAnswer(Regime regime, @Nullable Outcome outcome, List<Exemption> exemptions) {

    private static final Set<Outcome> SET_ASIDE = EnumSet.of(Outcome.VEXATIOUS, Outcome.REPEATED, Outcome.COST_LIMIT);

    /** Those of all questions that are settled. */
    static List<FirstAnswer> of(Standing standing, List<QuestionTime> times) {
        List<FirstAnswer> answers = new ArrayList<>();
        for (QuestionTime time : times) {
            if (time.settled()) {
                answers.add(of(time.question(), standing.initial(time.question())));
            }
        }
        return answers;
    }

    private static FirstAnswer of(AskedQuestion question, @Nullable Given first) {
        if (first == null) {
            return new FirstAnswer(question.regime(), question.withoutLetter().orElse(null), List.of());
        }
        return new FirstAnswer(question.regime(), first.outcome(),
                first.decision() == null ? List.of() : first.decision().exemptions());
    }

    /** What became of the whole (R7.2); null where nothing is recorded of it. */
    @Rulebook("R7.2")
    static @Nullable InitialOutcome whole(List<FirstAnswer> answers) {
        List<Outcome> outcomes = new ArrayList<>();
        for (FirstAnswer answer : answers) {
            if (answer.outcome != null) {
                outcomes.add(answer.outcome);
            }
        }
        return switch (RollUp.of(outcomes)) {
            case GRANTED -> InitialOutcome.GRANTED;
            case PARTLY_WITHHELD -> InitialOutcome.PARTLY_WITHHELD;
            case FULLY_WITHHELD -> InitialOutcome.FULLY_WITHHELD;
            case NOT_HELD -> InitialOutcome.NOT_HELD;
            case LAPSED -> outcomes.contains(Outcome.INVALID) ? InitialOutcome.ADVICE : null;
            case OPEN, WITHDRAWN -> null;
        };
    }

    /** Whether nothing became of it but that a fee was not paid. */
    static boolean unpaid(List<FirstAnswer> answers) {
        return !answers.isEmpty() && answers.stream().allMatch(answer -> answer.outcome == Outcome.FEE_UNPAID);
    }

    /** On what ground all was refused. */
    static Ground ground(List<FirstAnswer> answers) {
        Ground first = Ground.EXEMPTION;
        for (FirstAnswer answer : answers) {
            if (answer.refuses()) {
                Ground its = answer.ground();
                if (!its.procedural()) {
                    return Ground.EXEMPTION;
                }
                first = its.compareTo(first) < 0 ? its : first;
            }
        }
        return first;
    }

    /** Whether what was refused was refused under s.21 alone (FOISA s.25): the information is to be had elsewhere. */
    static boolean accessible(List<FirstAnswer> answers) {
        return answers.stream().filter(FirstAnswer::refuses).allMatch(answer -> !answer.exemptions.isEmpty()
                && answer.outcome == Outcome.WITHHELD && answer.exemptions.stream().allMatch(answer::accessible));
    }

    /** The exemptions and exceptions under which anything was withheld, each once, with its law: {@code FOIA s40}. */
    static SortedSet<String> reliedOn(List<FirstAnswer> answers) {
        SortedSet<String> all = new TreeSet<>();
        for (FirstAnswer answer : answers) {
            if (answer.outcome != null && answer.outcome.restsOnExemption()) {
                answer.exemptions.forEach(cited -> all.add(cited.under(answer.regime)));
            }
        }
        return all;
    }

    private boolean refuses() {
        return outcome != null && (outcome.refuses() || outcome == Outcome.OWN_DATA);
    }

    private Ground ground() {
        if (regime.environmental()) {
            boolean unreasonable = SET_ASIDE.contains(Objects.requireNonNull(outcome)) || (!exemptions.isEmpty()
                    && exemptions.stream().allMatch(cited -> cited.limb().startsWith("(4)(b)")));
            return unreasonable ? Ground.MANIFESTLY_UNREASONABLE : Ground.EXEMPTION;
        }
        return switch (Objects.requireNonNull(outcome)) {
            case VEXATIOUS -> Ground.VEXATIOUS;
            case REPEATED -> Ground.REPEATED;
            case COST_LIMIT -> Ground.COST_LIMIT;
            case DISCLOSED, PARTLY_WITHHELD, WITHHELD, NOT_HELD, INVALID, OWN_DATA, TRANSFERRED, FEE_UNPAID ->
                Ground.EXEMPTION;
        };
    }

    private boolean accessible(Exemption cited) {
        return switch (regime) {
            case FOIA -> cited.section().equals("s21");
            case FOISA -> cited.section().equals("s25");
            case EIR, EISR -> false;
        };
    }
}
