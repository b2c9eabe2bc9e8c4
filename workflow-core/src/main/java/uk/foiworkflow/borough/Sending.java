package uk.foiworkflow.borough;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.request.command.DecisionCommand.CloseCase;
import uk.foiworkflow.request.command.DecisionCommand.DecideQuestion;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.command.DecisionCommand.RecordDeliveryFailure;
import uk.foiworkflow.request.command.DecisionCommand.ReopenCase;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.Notice;
import uk.foiworkflow.request.event.Numbers;

/** Each question is decided, the answer goes out, and the case is closed. */
final class Sending {

    private Sending() {}

    /** The day on which the case is closed. */
    static LocalDate of(Matter matter, List<QuestionOutcome> outcomes, Pace pace, int draft) {
        Dice dice = matter.dice();
        Diary diary = matter.diary();
        RollUp whole = RollUp.of(outcomes.stream().map(QuestionOutcome::outcome).toList());
        Notice notice = notice(dice);
        diary.on(pace.sent(), day -> letter(day, draft, whole, notice));
        LocalDate arrived = pace.sent();
        if (dice.percent(1.1)) {
            LocalDate back = matter.after(arrived, dice.from(1, 4));
            diary.on(back, day -> new RecordDeliveryFailure(day, Numbers.NONE));
            arrived = matter.after(back, dice.from(0, 2));
            diary.on(arrived, day -> letter(day, draft, whole, notice));
        }
        LocalDate closed = matter.after(arrived, dice.percent(94) ? dice.from(0, 3) : dice.from(10, 60));
        diary.on(closed, CloseCase::new);
        if (dice.percent(0.8)) {
            LocalDate again = matter.after(closed, dice.from(3, 30));
            diary.on(again, day -> new ReopenCase(day, Numbers.NONE, new Confidential("An attachment was missing.")));
            closed = matter.after(again, dice.from(1, 5));
            diary.on(closed, CloseCase::new);
        }
        if (dice.percent(1.2)) {
            corrected(matter, outcomes.getFirst(), pace.drafted(), matter.after(closed, dice.from(2, 70)));
        }
        return closed;
    }

    /** Before the draft that says so is submitted. */
    static void decided(Matter matter, List<QuestionOutcome> outcomes, LocalDate drafted) {
        outcomes.forEach(outcome -> matter.diary().on(drafted, day -> new DecideQuestion(day, outcome)));
    }

    /** Answers all that is decided. */
    static RequestCommand letter(LocalDate day, @Nullable Integer draft, @Nullable RollUp whole,
            @Nullable Notice notice) {
        return new IssueResponse(day, Numbers.NONE, draft, whole, notice);
    }

    /** It was entered as something else than what the letter says. */
    private static void corrected(Matter matter, QuestionOutcome decided, LocalDate drafted, LocalDate day) {
        QuestionOutcome right = switch (decided.outcome()) {
            case DISCLOSED, NOT_HELD -> Outcomes.partlyWithheld(matter, decided.question());
            default -> Outcomes.disclosed(matter, decided.question());
        };
        matter.diary().corrects(day,
                event -> event instanceof QuestionDecided wrong && wrong.question() == decided.question(),
                "The wrong line of the list was chosen.", new DecideQuestion(drafted, right));
    }

    /** Some letters leave out what they must say. */
    private static Notice notice(Dice dice) {
        return new Notice(!dice.percent(3), !dice.percent(2), !dice.percent(4), !dice.percent(4));
    }
}
