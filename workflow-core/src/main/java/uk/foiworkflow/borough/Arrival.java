package uk.foiworkflow.borough;

import java.time.LocalDate;
import uk.foiworkflow.law.EnvironmentalLimb;
import uk.foiworkflow.law.InvalidGround;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.command.AssessmentCommand.AssessValidity;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineRegime;
import uk.foiworkflow.request.command.AssessmentCommand.MendDefect;
import uk.foiworkflow.request.command.DecisionCommand.CloseCase;
import uk.foiworkflow.request.command.DecisionCommand.DecideQuestion;
import uk.foiworkflow.request.command.HandlingCommand.AssignCase;
import uk.foiworkflow.request.command.IntakeCommand.AcknowledgeRequest;
import uk.foiworkflow.request.command.IntakeCommand.CorrectReceiptDate;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Requester;

/** A letter comes, is acknowledged and given to somebody. */
final class Arrival {

    private Arrival() {}

    /** The day on which somebody has it. */
    static LocalDate of(Matter matter) {
        Dice dice = matter.dice();
        Diary diary = matter.diary();
        LocalDate received = matter.received();
        Requester requester = People.requester(dice);
        boolean foreseen = dice.percent(70);
        Regime first = foreseen ? matter.regime() : Regime.FOIA;
        diary.on(received, day -> new ReceiveRequest(day, matter.reference(), null, Borough.AUTHORITY,
                Jurisdiction.ENGLAND, first, requester, matter.asked()));
        if (dice.percent(95)) {
            diary.on(matter.after(received, dice.from(0, 2)), AcknowledgeRequest::new);
        }
        LocalDate logged = matter.after(received, dice.from(0, 1));
        if (dice.percent(60)) {
            diary.on(logged, day -> new AssessValidity(day, Numbers.NONE, null, null));
        }
        if (dice.percent(1.2)) {
            diary.on(matter.after(logged, dice.from(0, 2)), day -> new CorrectReceiptDate(day,
                    received.minusDays(dice.from(1, 3)), new Confidential("It had waited in another mailbox.")));
        }
        LocalDate assigned = assigned(matter, logged);
        if (matter.regime().environmental() && dice.percent(foreseen ? 30 : 100)) {
            diary.on(assigned, day -> new DetermineRegime(day, Numbers.NONE, Regime.EIR,
                    EnvironmentalLimb.MEASURES, new Confidential("It is about measures that affect the land.")));
        }
        return assigned;
    }

    private static LocalDate assigned(Matter matter, LocalDate logged) {
        Dice dice = matter.dice();
        LocalDate day = matter.after(logged, dice.from(0, 2));
        if (dice.percent(55)) {
            matter.diary().on(logged, on -> new AssignCase(on, "information-governance", null));
        }
        matter.diary().on(day, on -> new AssignCase(on, matter.officer(), null));
        return day;
    }

    /** Now and then somebody else has it from some day on. */
    static void passedOn(Matter matter, LocalDate first, LocalDate last) {
        if (matter.dice().percent(9)) {
            String other = matter.dice().of(People.OFFICERS);
            matter.diary().on(matter.between(first, last),
                    on -> new AssignCase(on, other, new Confidential("Leave.")));
        }
    }

    /** Whether what the letter lacked arrives; where it does not, the case is closed. */
    static boolean mended(Matter matter, LocalDate assigned) {
        Dice dice = matter.dice();
        matter.diary().on(assigned, day -> new AssessValidity(day, Numbers.NONE, InvalidGround.NO_NAME,
                new Confidential("Please tell us your name; the Act asks for it.")));
        if (dice.percent(60)) {
            matter.diary().on(matter.after(assigned, dice.from(1, 10)),
                    day -> new MendDefect(day, Numbers.NONE, new Confidential("Here is my name.")));
            return true;
        }
        LocalDate closed = matter.after(assigned, dice.from(18, 22));
        Outcomes.invalid(matter).forEach(outcome -> matter.diary().on(closed, day -> new DecideQuestion(day, outcome)));
        matter.diary().on(closed, day -> Sending.letter(day, null, null, null));
        matter.diary().on(closed, CloseCase::new);
        return false;
    }
}
