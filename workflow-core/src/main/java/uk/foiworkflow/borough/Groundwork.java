package uk.foiworkflow.borough;

import java.time.LocalDate;
import java.util.List;
import uk.foiworkflow.borough.Course.Kind;
import uk.foiworkflow.law.AdviceAbout;
import uk.foiworkflow.law.CostActivity;
import uk.foiworkflow.law.VexatiousTheme;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineRepeated;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineVexatious;
import uk.foiworkflow.request.command.AssessmentCommand.GiveAdvice;
import uk.foiworkflow.request.command.AssessmentCommand.NameHolder;
import uk.foiworkflow.request.command.AssessmentCommand.PassToSubjectAccess;
import uk.foiworkflow.request.command.HandlingCommand.EstimateCost;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.EstimatedWork;
import uk.foiworkflow.request.event.Numbers;

/** What has to be on file before a request is set aside. */
final class Groundwork {

    /** The minutes of eighteen hours. */
    private static final int LIMIT = 18 * 60;

    private Groundwork() {}

    static void of(Matter matter, Kind kind, Pace pace) {
        Dice dice = matter.dice();
        LocalDate day = matter.between(pace.replied(), pace.drafted());
        if (matter.regime().environmental() && (kind == Kind.VEXATIOUS || kind == Kind.REPEATED)) {
            return;
        }
        switch (kind) {
            case COST_LIMIT -> {
                estimated(matter, day, dice.from(LIMIT + 20, 4 * LIMIT));
                advised(matter, day, AdviceAbout.NARROWING, "One year instead of five could be answered.");
            }
            case VEXATIOUS -> matter.diary().on(day, on -> new DetermineVexatious(on, Numbers.NONE,
                    List.of(VexatiousTheme.BURDEN, VexatiousTheme.HARASSMENT),
                    new Confidential("The twelfth request about one parking ticket.")));
            case REPEATED -> matter.diary().on(day, on -> new DetermineRepeated(on, Numbers.NONE,
                    new OtherCase("L-" + matter.number(), null), matter.received().minusDays(dice.from(20, 150)),
                    new Confidential("Nothing has changed since.")));
            case OWN_DATA -> matter.diary().on(day, on -> new PassToSubjectAccess(on, Numbers.of(1), "Subject access",
                    new Confidential("It is the requester's own file.")));
            case TRANSFERRED -> matter.diary().on(day, on -> new NameHolder(on, Numbers.NONE, "Transport for London",
                    dice.percent(50), new Confidential("They run the buses.")));
            case ORDINARY, WITHDRAWN, INVALID, NEITHER -> ordinarily(matter, day);
        }
    }

    private static void ordinarily(Matter matter, LocalDate day) {
        if (matter.dice().percent(12)) {
            estimated(matter, day, matter.dice().from(60, LIMIT / 2));
        }
        if (matter.dice().percent(8)) {
            advised(matter, day, AdviceAbout.WHERE_ELSE, "Earlier figures are in the open data of the borough.");
        }
    }

    private static void estimated(Matter matter, LocalDate day, int minutes) {
        matter.diary().on(day, on -> new EstimateCost(on, Numbers.NONE,
                List.of(new EstimatedWork(CostActivity.LOCATE, minutes / 3),
                        new EstimatedWork(CostActivity.EXTRACT, minutes - minutes / 3)),
                new Confidential("Ten files were timed."), null));
    }

    private static void advised(Matter matter, LocalDate day, AdviceAbout about, String words) {
        matter.diary().on(day, on -> new GiveAdvice(on, Numbers.NONE, about, new Confidential(words)));
    }
}
