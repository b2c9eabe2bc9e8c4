package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.event.DecisionStage;

/**
 * What a letter that comes when the limit is over shows of the answer before it (10a): information that was never refused
 * was owed all the time, and so was what was refused until the Commissioner asked. What a review itself gives is judged
 * with the review.
 */
@Rulebook("R10a")
final class LaterLetter {

    private final Judged question;
    private final Facts facts;
    private final Answer before;
    private final Answer letter;
    private final Findings findings;

    private LaterLetter(Judged question, Facts facts, Answer before, Answer letter, Findings findings) {
        this.question = question;
        this.facts = facts;
        this.before = before;
        this.letter = letter;
        this.findings = findings;
    }

    static void find(Judged question, Facts facts, Findings findings) {
        List<Answer> answers = question.question().answers();
        for (int i = 1; i < answers.size(); i++) {
            var later = new LaterLetter(question, facts, answers.get(i - 1), answers.get(i), findings);
            if (later.changes()) {
                later.given();
                LateGround.find(question, later.before, later.letter, "by a later letter", findings);
            }
        }
    }

    /** A letter in time puts the answer right in time, and one that sends what a review decided says nothing new. */
    private boolean changes() {
        LocalDate last = Objects.requireNonNullElse(question.time().publicInterestDue(), question.time().due());
        boolean sendsTheReview = before.stage() == DecisionStage.REVIEW && before.outcome() == letter.outcome();
        return letter.stage() == DecisionStage.INITIAL && letter.on().isAfter(last) && !sendsTheReview
                && question.time().stopped() == null;
    }

    private void given() {
        if (!letter.gives() || !owed()) {
            return;
        }
        String day = DateInWords.of(letter.on());
        breach(Duty.COMPLY,
                (before.gives() ? "More of the information" : "The information") + " was given only on " + day
                        + ", after " + question.inWords(question.time().due()) + ".");
        reviewBefore().ifPresent(ended -> {
            String atTheEnd = "When the review ended on " + DateInWords.of(ended);
            breach(Duty.GIVE, atTheEnd + " the information had not been given; it was on " + day + ".");
            if (before.outcome() == Outcome.NOT_HELD && question.regime() == Regime.FOIA) {
                breach(Duty.DENY, atTheEnd + " it was still said that nothing is held; information was given on " + day
                        + ".");
            }
        });
    }

    private boolean owed() {
        Outcome was = before.outcome();
        if (was == null) {
            return false;
        }
        return switch (was) {
            case DISCLOSED, NOT_HELD, OWN_DATA, INVALID, TRANSFERRED -> true;
            case WITHHELD, PARTLY_WITHHELD, COST_LIMIT, VEXATIOUS, REPEATED -> abandoned();
            case FEE_UNPAID -> false;
        };
    }

    /** A refusal given up while the Commissioner looked at it, unless it was found right after all. */
    private boolean abandoned() {
        LocalDate complained = facts.complained();
        return complained != null && !letter.on().isBefore(complained)
                && facts.rulings().stream().noneMatch(
                        ruled -> ruled.finding() == Ruling.AUTHORITY_UPHELD || !ruled.on().isAfter(letter.on()));
    }

    private Optional<LocalDate> reviewBefore() {
        return facts.reviews().stream().filter(review -> review.questions().contains(question.number()))
                .filter(Review::decided).map(Review::ended).filter(Objects::nonNull)
                .map(Objects::requireNonNull).filter(ended -> ended.isBefore(letter.on()))
                .max(LocalDate::compareTo);
    }

    private void breach(Duty duty, String why) {
        findings.breach(question.provision(duty), question.number(), why);
    }
}
