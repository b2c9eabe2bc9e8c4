package uk.foiworkflow.request;

import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.QuestionOutcome;

/** What must be on record before a question is decided in a way that rests on work: searches, or an estimate. */
final class Groundwork {

    private static final Exemption EVEN_TO_SAY_WHETHER_HELD = new Exemption("s12(2)");

    private Groundwork() {}

    static void objectTo(Request request, QuestionOutcome decision, String path, Objections objections) {
        AskedQuestion question = request.questions().get(decision.question());
        if (question != null) {
            notHeld(request, decision, path, objections);
            costLimit(request, question.regime(), decision, path, objections);
        }
    }

    /** Not held is said for each question, and rests on a search for it or on what its holder declared. */
    @Rulebook({"R1.4", "R7.3"})
    private static void notHeld(Request request, QuestionOutcome decision, String path, Objections objections) {
        objections.curable(decision.outcome() == Outcome.NOT_HELD
                && !request.handling().lookedFor(decision.question()), Rules.LOOKED_FOR, path + "outcome",
                () -> "No search for question " + decision.question() + " is on record, and no holder has declared that"
                        + " nothing is held: record one before saying that it is not held.");
    }

    /** The cost limit rests on an estimate that goes beyond it. */
    @Rulebook({"R3.8", "R3.9"})
    private static void costLimit(Request request, Regime regime, QuestionOutcome decision, String path,
            Objections objections) {
        if (decision.outcome() != Outcome.COST_LIMIT || regime.environmental()) {
            return;
        }
        Cost cost = Cost.of(request, regime);
        boolean evenToSay = decision.exemptions().contains(EVEN_TO_SAY_WHETHER_HELD);
        objections
                .curable(!cost.estimated(), Rules.COST, path + "outcome",
                        () -> "No estimate of the cost is on record; the limit is relied on by a reasonable estimate.")
                .curable(cost.estimated() && !cost.over(), Rules.COST, path + "outcome",
                        () -> "Searches and estimate come to " + cost.total() + " minutes"
                                + (cost.aggregated() == null ? "" : ", with those of the other requests")
                                + ", which is not over the limit.")
                .curable(evenToSay && cost.over() && !Cost.determiningIsOver(request, regime), Rules.COST,
                        path + "exemptions", () -> "The estimate does not show that finding out whether it is held goes"
                                + " beyond the limit by itself, as s.12(2) needs.");
    }
}
