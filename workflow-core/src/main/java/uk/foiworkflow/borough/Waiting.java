package uk.foiworkflow.borough;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.command.ClockCommand.IssueFeesNotice;
import uk.foiworkflow.request.command.ClockCommand.LapseRequest;
import uk.foiworkflow.request.command.ClockCommand.RecordClarification;
import uk.foiworkflow.request.command.ClockCommand.RecordFee;
import uk.foiworkflow.request.command.ClockCommand.RequestClarification;
import uk.foiworkflow.request.command.DecisionCommand.CloseCase;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Numbers;

/** Something is wanted of the requester, and comes or does not. */
final class Waiting {

    private static final int MONTHS_FOR_DETAIL = 2;
    private static final int MONTHS_FOR_FEE = 3;

    private Waiting() {}

    /** The day from which the time for the answer counts; null where it is never owed. */
    static @Nullable LocalDate of(Matter matter, LocalDate assigned) {
        Dice dice = matter.dice();
        if (dice.percent(9)) {
            return detail(matter, matter.after(assigned, dice.from(0, 6)));
        }
        return dice.percent(1.3) ? fee(matter, matter.after(assigned, dice.from(3, 12))) : matter.received();
    }

    private static @Nullable LocalDate detail(Matter matter, LocalDate asked) {
        Dice dice = matter.dice();
        boolean one = matter.asked().size() > 1 && dice.percent(35);
        SortedSet<Integer> questions = one ? Numbers.of(dice.from(1, matter.asked().size())) : Numbers.NONE;
        matter.diary().on(asked,
                day -> new RequestClarification(day, questions, new Confidential("Which of the two do you mean?")));
        if (one || dice.percent(72)) {
            LocalDate came = matter.after(asked, one ? dice.from(1, 4) : dice.around(1, 25));
            detailCame(matter, came, questions);
            return one ? matter.received() : came;
        }
        LocalDate lapsed = lapses(matter, matter.after(asked.plusMonths(MONTHS_FOR_DETAIL), dice.from(1, 6)));
        if (dice.percent(10)) {
            LocalDate came = matter.after(lapsed, dice.from(3, 30));
            detailCame(matter, came, questions);
            return came;
        }
        return null;
    }

    private static void detailCame(Matter matter, LocalDate came, SortedSet<Integer> questions) {
        matter.diary().on(came,
                day -> new RecordClarification(day, questions, new Confidential("I mean the second.")));
    }

    private static @Nullable LocalDate fee(Matter matter, LocalDate notice) {
        Dice dice = matter.dice();
        String amount = dice.from(12, 60) + ".50";
        matter.diary().on(notice, day -> new IssueFeesNotice(day, Numbers.NONE, amount));
        if (dice.percent(65)) {
            int wait = dice.from(2, 25);
            matter.diary().on(matter.after(notice, wait), day -> new RecordFee(day, Numbers.NONE));
            return matter.after(matter.received(), wait + 1);
        }
        lapses(matter, matter.after(notice.plusMonths(MONTHS_FOR_FEE), dice.from(1, 4)));
        return null;
    }

    private static LocalDate lapses(Matter matter, LocalDate lapsed) {
        matter.diary().on(lapsed, day -> new LapseRequest(day, Numbers.NONE));
        matter.diary().on(lapsed, CloseCase::new);
        return lapsed;
    }
}
