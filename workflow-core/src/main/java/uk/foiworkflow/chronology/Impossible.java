package uk.foiworkflow.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Closure;
import uk.foiworkflow.request.Broken;
import uk.foiworkflow.request.Broken.Bar;
import uk.foiworkflow.request.Rule;
import uk.foiworkflow.request.Rules;

/**
 * What a chronology as a whole cannot truthfully say, whether or not what it tells was lawful. What a single step cannot
 * say is for the decider of its command.
 */
final class Impossible {

    private static final Rule QUESTIONS = new Rule("R7.1", "FOIA s.1(1)");
    private static final Rule CLOSURES = new Rule("R2.9", "SI 2004/3364 reg.3");
    private static final Rule RECEIPT = new Rule("R1.5", "FOIA s.10(6)");

    private final Chronology chronology;
    private final LocalDate today;
    private final List<Broken> broken = new ArrayList<>();

    private Impossible(Chronology chronology, LocalDate today) {
        this.chronology = chronology;
        this.today = today;
    }

    static List<Broken> in(Chronology chronology, LocalDate today) {
        var impossible = new Impossible(chronology, today);
        impossible.closures();
        impossible.receipt();
        impossible.order();
        for (int i = 0; i < chronology.steps().size(); i++) {
            impossible.step(PastCommand.step(i), chronology.steps().get(i));
        }
        return List.copyOf(impossible.broken);
    }

    private void closures() {
        List<Closure> closures = chronology.authority().closures();
        for (int i = 0; i < closures.size(); i++) {
            refuse(closures.get(i).to().isBefore(closures.get(i).from()), CLOSURES, "authority.closures[" + i + "].to",
                    "A closure cannot end before it begins.");
        }
    }

    private void receipt() {
        List<Step> steps = chronology.steps();
        boolean first = !steps.isEmpty() && steps.getFirst() instanceof IntakeStep.Received;
        refuse(!first, RECEIPT, steps.isEmpty() ? "steps" : PastCommand.step(0) + ".type",
                "Nothing can have happened before the request was received: the first step is 'received'.");
        for (int i = 1; i < steps.size(); i++) {
            refuse(first && steps.get(i) instanceof IntakeStep.Received, RECEIPT, PastCommand.step(i) + ".type",
                    "A request is received once; a wrong day is put right by 'receipt-corrected'.");
        }
    }

    private void order() {
        List<Step> steps = chronology.steps();
        for (int i = 1; i < steps.size(); i++) {
            LocalDate before = steps.get(i - 1).on();
            LocalDate on = steps.get(i).on();
            refuse(on.isBefore(before), Rules.IN_ORDER, PastCommand.step(i) + ".on",
                    "Steps come in the order of their days: "
                            + DateInWords.of(on) + " is before " + DateInWords.of(before) + ".");
        }
    }

    private void step(String path, Step step) {
        refuse(step.on().isAfter(today), Rules.DATED, path + ".on", DateInWords.of(step.on()) + " has not come yet.");
        narrowing(path, step);
        switch (step) {
            case AnswerStep.Responded responded -> outcomes(path, step, responded.outcomes());
            case ReviewStep.ReviewCompleted completed -> outcomes(path, step, completed.outcomes());
            case IntakeStep.Received received -> whole(path, received);
            case IntakeStep.ReceiptCorrected corrected -> whole(path, corrected);
            case IntakeStep other -> {
            }
            case ClockStep other -> {
            }
            case AnswerStep other -> {
            }
            case ReviewStep other -> {
            }
            case CommissionerStep other -> {
            }
        }
    }

    private void narrowing(String path, Step step) {
        SortedSet<Integer> questions = step.questions();
        if (questions != null) {
            refuse(questions.isEmpty(), QUESTIONS, path + ".questions",
                    "A step concerns at least one question; left out, it concerns all.");
            questions.forEach(number -> known(path + ".questions", number));
        }
    }

    private void whole(String path, Step step) {
        SortedSet<Integer> questions = step.questions();
        refuse(questions != null && !questions.containsAll(chronology.numbers()), RECEIPT, path + ".questions",
                "A letter is received whole, with all the questions in it.");
    }

    private void outcomes(String path, Step step, List<StepOutcome> outcomes) {
        SortedSet<Integer> narrowed = step.questions();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < outcomes.size(); i++) {
            int number = outcomes.get(i).question();
            String field = path + ".outcomes[" + i + "].question";
            known(field, number);
            refuse(!seen.add(number), QUESTIONS, field, "Question " + number + " has an outcome here already.");
            refuse(narrowed != null && !narrowed.contains(number), QUESTIONS, field,
                    "The step is narrowed to other questions than " + number + ".");
        }
    }

    private void known(String field, int number) {
        refuse(!chronology.numbers().contains(number), QUESTIONS, field, "There is no question " + number + ".");
    }

    private void refuse(boolean impossible, Rule rule, String field, String why) {
        if (impossible) {
            broken.add(new Broken(rule, Bar.IMPOSSIBLE, field, why));
        }
    }
}
