package uk.foiworkflow.borough;

import java.time.LocalDate;
import java.util.List;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.policy.ClearanceRoute;
import uk.foiworkflow.policy.ClearanceRoutes;
import uk.foiworkflow.request.command.DecisionCommand.BypassClearance;
import uk.foiworkflow.request.command.DecisionCommand.ChooseClearanceRoute;
import uk.foiworkflow.request.command.DecisionCommand.ClearDraft;
import uk.foiworkflow.request.command.DecisionCommand.ReturnDraft;
import uk.foiworkflow.request.command.DecisionCommand.SubmitDraft;
import uk.foiworkflow.request.event.Confidential;

/** A draft is submitted, sent back now and then, and cleared layer by layer. */
final class Clearing {

    private Clearing() {}

    /** The number of the draft that is cleared in the end. */
    static int of(Matter matter, Pace pace) {
        Dice dice = matter.dice();
        if (pace.route() != ClearanceRoute.STANDARD) {
            matter.diary().on(matter.between(pace.replied(), pace.drafted()), day -> new ChooseClearanceRoute(day,
                    pace.route(), new Confidential("A councillor and the press have asked about it.")));
        }
        List<ClearanceLayer> layers = ClearanceRoutes.STANDARD.layers(pace.route());
        LocalDate day = pace.drafted();
        int draft = 1;
        submits(matter, day, draft);
        while (draft < 3 && dice.percent(17)) {
            day = matter.between(day, pace.cleared());
            if (layers.size() > 1 && dice.percent(50)) {
                clears(matter, day, draft, layers.getFirst());
                day = matter.between(day, pace.cleared());
            }
            returns(matter, day, draft);
            day = matter.between(day, pace.cleared());
            draft++;
            submits(matter, day, draft);
        }
        for (ClearanceLayer layer : layers) {
            boolean last = layer == layers.getLast();
            day = last ? pace.cleared() : matter.between(day, pace.cleared());
            if (last && layers.size() > 1 && dice.percent(6)) {
                bypasses(matter, day, draft, layer);
            } else {
                clears(matter, day, draft, layer);
            }
        }
        return draft;
    }

    private static void submits(Matter matter, LocalDate day, int draft) {
        matter.diary().on(day, on -> new SubmitDraft(on, new Confidential(
                "Dear requester, thank you for your request %s. This is our answer, in its draft %d: see the table."
                        .formatted(matter.reference(), draft))));
    }

    private static void clears(Matter matter, LocalDate day, int draft, ClearanceLayer layer) {
        matter.diary().on(day, on -> new ClearDraft(on, draft, layer, null));
    }

    private static void returns(Matter matter, LocalDate day, int draft) {
        matter.diary().on(day, on -> new ReturnDraft(on, draft, new Confidential("Say why for each question.")));
    }

    private static void bypasses(Matter matter, LocalDate day, int draft, ClearanceLayer layer) {
        matter.diary().on(day, on -> new BypassClearance(on, draft, layer,
                new Confidential("The office is closed, and the last day is near.")));
    }
}
