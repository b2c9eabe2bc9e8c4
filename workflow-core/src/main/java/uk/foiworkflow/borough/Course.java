package uk.foiworkflow.borough;

import java.time.LocalDate;
import java.util.List;
import uk.foiworkflow.borough.Dice.Share;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.command.DecisionCommand.CloseCase;
import uk.foiworkflow.request.command.FileCommand.AddNote;
import uk.foiworkflow.request.command.IntakeCommand.TransferRequest;
import uk.foiworkflow.request.command.IntakeCommand.WithdrawRequest;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Numbers;

/** The whole life of a request, as if nobody asked when it is told. */
final class Course {

    private static final List<Share<Kind>> KINDS = List.of(new Share<>(Kind.ORDINARY, 905),
            new Share<>(Kind.WITHDRAWN, 20), new Share<>(Kind.TRANSFERRED, 8), new Share<>(Kind.INVALID, 7),
            new Share<>(Kind.COST_LIMIT, 28), new Share<>(Kind.VEXATIOUS, 7), new Share<>(Kind.REPEATED, 5),
            new Share<>(Kind.OWN_DATA, 8), new Share<>(Kind.NEITHER, 12));
    private static final List<String> NOTES = List.of("The requester telephoned and asked when the answer will come.",
            "Spoke to the team; the figures are in two systems.", "The team asks for two more days.",
            "Similar to a request of last year; see the disclosure log.", "The councillor of the ward was told.",
            "The requester thanked us for the update.", "Checked the contract register.",
            "The figures were counted twice and agree.");

    private Course() {}

    static void of(Matter matter) {
        Kind kind = matter.dice().among(KINDS);
        LocalDate assigned = Arrival.of(matter);
        if (kind == Kind.INVALID && !Arrival.mended(matter, assigned)) {
            return;
        }
        LocalDate begins = Waiting.of(matter, assigned);
        if (begins == null) {
            return;
        }
        switch (kind) {
            case WITHDRAWN -> ends(matter, begins, day -> new WithdrawRequest(day, Numbers.NONE));
            case TRANSFERRED -> transferred(matter, begins);
            default -> answered(matter, kind, begins);
        }
    }

    private static void transferred(Matter matter, LocalDate begins) {
        if (matter.regime().environmental()) {
            ends(matter, begins, day -> new TransferRequest(day, Numbers.NONE, "Transport for London"));
        } else {
            answered(matter, Kind.TRANSFERRED, begins);
        }
    }

    private static void ends(Matter matter, LocalDate begins, Diary.Step end) {
        LocalDate day = matter.after(begins, matter.dice().from(1, 14));
        Searching.begin(matter, begins, day);
        matter.diary().on(day, end);
        matter.diary().on(matter.after(day, matter.dice().from(0, 2)), CloseCase::new);
    }

    private static void answered(Matter matter, Kind kind, LocalDate begins) {
        List<QuestionOutcome> outcomes = Outcomes.of(matter, kind);
        Pace pace = Pace.of(matter, begins, outcomes);
        notes(matter, begins, pace.sent());
        Arrival.passedOn(matter, matter.after(begins, 2), pace.replied());
        boolean held = outcomes.stream().anyMatch(outcome -> outcome.outcome() != Outcome.NOT_HELD);
        Searching.of(matter, begins, pace.replied(), held);
        Groundwork.of(matter, kind, pace);
        Reasoning.of(matter, outcomes, pace);
        Sending.decided(matter, outcomes, pace.drafted());
        int draft = Clearing.of(matter, pace);
        LocalDate closed = Sending.of(matter, outcomes, pace, draft);
        Regulator.silence(matter, begins, pace);
        LocalDate reviewed = Reviewing.of(matter, outcomes, pace);
        Regulator.of(matter, outcomes, reviewed == null ? closed : reviewed, reviewed != null);
    }

    private static void notes(Matter matter, LocalDate first, LocalDate last) {
        int notes = matter.dice().from(1, 8);
        for (int i = 0; i < notes; i++) {
            LocalDate day = matter.between(first, last);
            LocalDate entered = matter.dice().percent(6) ? matter.after(day, matter.dice().from(3, 8)) : day;
            Confidential words = new Confidential(matter.dice().of(NOTES));
            matter.diary().late(day, entered, on -> new AddNote(on, words));
        }
    }

    /** What becomes of a request. */
    enum Kind {
        ORDINARY, WITHDRAWN, TRANSFERRED, INVALID, COST_LIMIT, VEXATIOUS, REPEATED, OWN_DATA, NEITHER
    }
}
