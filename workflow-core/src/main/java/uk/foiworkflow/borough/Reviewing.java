package uk.foiworkflow.borough;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.borough.Dice.Share;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.command.ReviewCommand.AppointReviewer;
import uk.foiworkflow.request.command.ReviewCommand.DecideReview;
import uk.foiworkflow.request.command.ReviewCommand.DeclineReview;
import uk.foiworkflow.request.command.ReviewCommand.ExtendReview;
import uk.foiworkflow.request.command.ReviewCommand.RecordReviewRequest;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Numbers;

/** The requester is not content, and the borough looks again. */
final class Reviewing {

    private static final List<Share<Ruling>> RESULTS = List.of(new Share<>(Ruling.AUTHORITY_UPHELD, 56),
            new Share<>(Ruling.PARTLY_UPHELD, 24), new Share<>(Ruling.OVERTURNED, 20));

    private Reviewing() {}

    /** The day of the decision; null where nobody asked for a review, or it was declined. */
    static @Nullable LocalDate of(Matter matter, List<QuestionOutcome> outcomes, Pace pace) {
        Dice dice = matter.dice();
        boolean refused = outcomes.stream().anyMatch(outcome -> outcome.outcome().restsOnExemption());
        boolean given = outcomes.stream().allMatch(outcome -> outcome.outcome() == Outcome.DISCLOSED);
        if (!dice.percent(refused ? 13 : given ? 1.2 : 5)) {
            return null;
        }
        LocalDate asked = matter.after(pace.sent(), dice.percent(95) ? dice.from(1, 38) : dice.from(41, 90));
        matter.diary().on(asked, day -> new RecordReviewRequest(day, Numbers.NONE,
                new Confidential("I do not believe that this is all, and nothing is said of the public interest.")));
        if (dice.percent(4) && !matter.regime().environmental()) {
            matter.diary().on(matter.after(asked, dice.from(1, 10)),
                    day -> new DeclineReview(day, new Confidential("It says nothing about the answer.")));
            return null;
        }
        return decided(matter, outcomes, asked);
    }

    private static LocalDate decided(Matter matter, List<QuestionOutcome> outcomes, LocalDate asked) {
        Dice dice = matter.dice();
        Diary diary = matter.diary();
        String reviewer = dice.oftenTheFirst(People.REVIEWERS);
        LocalDate appointed = matter.after(asked, dice.from(0, 6));
        diary.on(appointed, day -> new AppointReviewer(day, reviewer, null, null));
        int taken = dice.percent(72) ? dice.around(8, 20) : dice.percent(80) ? dice.from(21, 40) : dice.from(41, 80);
        if (taken > 20 && dice.percent(60)) {
            LocalDate target = matter.after(asked, 40);
            diary.on(matter.after(asked, dice.from(15, 20)), day -> new ExtendReview(day, target));
        }
        Ruling result = dice.among(RESULTS);
        LocalDate decided = matter.after(asked, taken);
        diary.on(decided, day -> new DecideReview(day, result, changed(matter, outcomes, result)));
        return decided;
    }

    /** What was refused is given, or what was not held is found; the first of it only where the authority is partly right. */
    private static List<QuestionOutcome> changed(Matter matter, List<QuestionOutcome> outcomes, Ruling result) {
        return outcomes.stream()
                .filter(outcome -> outcome.outcome().restsOnExemption() || outcome.outcome() == Outcome.NOT_HELD)
                .limit(switch (result) {
                    case AUTHORITY_UPHELD -> 0;
                    case PARTLY_UPHELD -> 1;
                    case OVERTURNED -> outcomes.size();
                }).map(outcome -> Outcomes.disclosed(matter, outcome.question())).toList();
    }
}
