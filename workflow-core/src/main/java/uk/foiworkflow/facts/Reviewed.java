package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.event.DecisionStage;

/**
 * What a review shows of the first answer: breaches are judged as at its end (R9.6). Information that it gives cures s.1(1)(b)
 * and leaves s.10(1), where it found the refusal wrong; release because circumstances changed shows nothing.
 */
@Rulebook({"R9.6", "R10a"})
final class Reviewed {

    private final Judged question;
    private final Facts facts;
    private final Review review;
    private final LocalDate ended;
    private final Findings findings;

    private Reviewed(Judged question, Facts facts, Review review, LocalDate ended, Findings findings) {
        this.question = question;
        this.facts = facts;
        this.review = review;
        this.ended = ended;
        this.findings = findings;
    }

    static void find(Judged question, Facts facts, Review review, Findings findings) {
        if (review.ended() != null && review.decided() && review.questions().contains(question.number())
                && review.ended().isAfter(question.time().due())) {
            var reviewed = new Reviewed(question, facts, review, review.ended(), findings);
            Answer before = reviewed.before();
            Answer outcome = reviewed.outcome();
            reviewed.givenByReview(before, outcome);
            reviewed.givenAfterReview(outcome == null ? before : outcome);
            reviewed.foundWrong(before);
            reviewed.reliedOnLate(before, outcome);
        }
    }

    private void givenByReview(@Nullable Answer before, @Nullable Answer outcome) {
        if (before != null && outcome != null && review.foundWrong() && givesMore(before, outcome)) {
            breach(Duty.COMPLY,
                    "The review found the answer wrong, and the information was given only on " + day(outcome)
                            + ", after " + question.inWords(question.time().due()) + ".");
        }
    }

    /** Of a review that overturned everything, and of which no outcome is on record, it is known that the refusals were wrong. */
    private void foundWrong(@Nullable Answer before) {
        boolean refused = before != null
                && (before.outcome() == Outcome.WITHHELD || before.outcome() == Outcome.PARTLY_WITHHELD);
        if (refused && review.result() == Ruling.OVERTURNED && facts.questions().stream()
                .flatMap(other -> other.answers().stream()).noneMatch(this::byReview)) {
            breach(Duty.COMPLY,
                    "The review of " + DateInWords.of(ended) + " found the refusal wrong: the information was "
                            + "owed by " + question.inWords(question.time().due()) + ".");
        }
    }

    private void givenAfterReview(@Nullable Answer atTheEnd) {
        Answer given = answers().stream().filter(answer -> answer.on().isAfter(ended)).filter(Answer::gives).findFirst()
                .orElse(null);
        boolean owed = atTheEnd == null || (review.foundWrong() && (atTheEnd.givesNothing()
                || (atTheEnd.outcome() == Outcome.PARTLY_WITHHELD && !byReview(atTheEnd))));
        if (given != null && owed && question.time().stopped() == null) {
            String why = "When the review ended on " + DateInWords.of(ended)
                    + " the information had not been given; it was on " + day(given) + ".";
            breach(Duty.GIVE, why);
            breach(Duty.COMPLY, why);
        }
    }

    private void reliedOnLate(@Nullable Answer before, @Nullable Answer outcome) {
        if (before != null && outcome != null) {
            LateGround.find(question, before, outcome, "by the review", findings);
        }
    }

    /** A review tells of what it changed: of what was given before, it gave more. */
    private static boolean givesMore(Answer before, Answer outcome) {
        return outcome.gives() && before.outcome() != null
                && (before.givesNothing() || before.gives() || before.outcome() == Outcome.OWN_DATA);
    }

    /** The last answer before the review ended. */
    private @Nullable Answer before() {
        return answers().stream().filter(answer -> !answer.on().isAfter(ended)).filter(answer -> !byReview(answer))
                .reduce((one, other) -> other).orElse(null);
    }

    /** What the review itself decided of the question; null where it changed nothing. */
    private @Nullable Answer outcome() {
        return answers().stream().filter(this::byReview).findFirst().orElse(null);
    }

    private boolean byReview(Answer answer) {
        return answer.stage() == DecisionStage.REVIEW && answer.on().equals(ended);
    }

    private List<Answer> answers() {
        return question.question().answers();
    }

    private static String day(Answer answer) {
        return DateInWords.of(answer.on());
    }

    private void breach(Duty duty, String why) {
        findings.breach(question.provision(duty), question.number(), why);
    }
}
