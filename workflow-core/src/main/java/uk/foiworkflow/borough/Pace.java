package uk.foiworkflow.borough;

import java.time.LocalDate;
import java.util.List;
import uk.foiworkflow.borough.Dice.Share;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExemptionCatalogue;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.policy.ClearanceRoute;
import uk.foiworkflow.request.command.ClockCommand.NotifyExtension;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.event.Numbers;

/**
 * On which days the work on an answer is done.
 *
 * @param replied by when all holders have replied
 * @param drafted when the first draft is submitted
 * @param cleared when the last layer has cleared one
 * @param sent when the answer goes out
 */
record Pace(ClearanceRoute route, LocalDate replied, LocalDate drafted, LocalDate cleared, LocalDate sent) {

    private static final int LIMIT = 20;
    private static final int LONGER = 40;
    private static final List<Share<ClearanceRoute>> ROUTES = List.of(new Share<>(ClearanceRoute.STANDARD, 74),
            new Share<>(ClearanceRoute.TRIGGER, 16), new Share<>(ClearanceRoute.FULL, 10));
    /** How late what is late is: a little, weeks, months, the better part of a year. */
    private static final List<Share<List<Integer>>> LATE = List.of(new Share<>(List.of(LIMIT + 1, 29), 60),
            new Share<>(List.of(30, 60), 26), new Share<>(List.of(61, 125), 10), new Share<>(List.of(126, 260), 4));

    /** @param begins the day from which the time for the answer counts */
    static Pace of(Matter matter, LocalDate begins, List<QuestionOutcome> outcomes) {
        Dice dice = matter.dice();
        boolean longer = extended(matter, begins, outcomes);
        if (!longer && dice.percent(6)) {
            return parked(matter, begins);
        }
        int sent = longer ? afterNotice(dice) : ordinarily(dice, matter.field().late());
        int drafted = Math.max(1, sent * dice.from(50, 85) / 100);
        int replied = Math.max(1, drafted * dice.from(55, 100) / 100);
        ClearanceRoute route = sent < 8 ? ClearanceRoute.STANDARD : dice.among(ROUTES);
        int cleared = Math.max(drafted, sent - dice.from(0, 2));
        return new Pace(route, matter.after(begins, replied), matter.after(begins, drafted),
                matter.after(begins, cleared), matter.after(begins, sent));
    }

    /** What was ready early, and lay about until the last days. */
    private static Pace parked(Matter matter, LocalDate begins) {
        int ready = matter.dice().from(4, 8);
        return new Pace(ClearanceRoute.STANDARD, matter.after(begins, ready - 2), matter.after(begins, ready - 1),
                matter.after(begins, ready), matter.after(begins, matter.dice().from(17, LIMIT)));
    }

    private static int ordinarily(Dice dice, int late) {
        if (dice.percent(late)) {
            List<Integer> days = dice.among(LATE);
            return dice.from(days.getFirst(), days.getLast());
        }
        return dice.percent(12) ? dice.from(1, 6) : Math.max(dice.from(5, LIMIT), dice.from(8, LIMIT));
    }

    private static int afterNotice(Dice dice) {
        return dice.percent(86) ? dice.from(LIMIT + 2, LONGER) : dice.from(LONGER + 1, 70);
    }

    /** Where the public interest is to be weighed, or it is complex and much, more time is sometimes taken. */
    private static boolean extended(Matter matter, LocalDate begins, List<QuestionOutcome> outcomes) {
        Dice dice = matter.dice();
        boolean environmental = matter.regime().environmental();
        List<Exemption> qualified = outcomes.stream().flatMap(outcome -> outcome.exemptions().stream()).distinct()
                .filter(exemption -> ExemptionCatalogue.qualified(matter.regime(), exemption)).toList();
        if (!dice.percent(environmental ? 11 : qualified.isEmpty() ? 0 : 34)) {
            return false;
        }
        LocalDate notice = matter.after(begins, dice.percent(95) ? dice.from(13, LIMIT) : LIMIT + 2);
        LocalDate target = matter.after(begins, LONGER);
        matter.diary().on(notice, day -> environmental
                ? new NotifyExtension(day, Numbers.NONE, ExtensionBasis.COMPLEXITY_AND_VOLUME, List.of(), target, null)
                : new NotifyExtension(day, Numbers.NONE, ExtensionBasis.PUBLIC_INTEREST, qualified, target,
                        Held.YES));
        return true;
    }
}
