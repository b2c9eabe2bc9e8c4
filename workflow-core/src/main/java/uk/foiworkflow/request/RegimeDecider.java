package uk.foiworkflow.request;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.AssessmentCommand.AssessEmissions;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineRegime;
import uk.foiworkflow.request.event.AssessmentEvent.EmissionsAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.RegimeDetermined;
import uk.foiworkflow.request.event.RequestEvent;

/** Which law the questions fall under, and what it makes of emissions (FOIA s.39, EIR reg 2, reg 12(9)). */
record RegimeDecider(DueDates dueDates) {

    @Rulebook("R1.7")
    Decision determine(Request request, DetermineRegime command, Context context,
            Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        Regime regime = command.regime();
        Receipt receipt = request.received();
        IntakeDecider.reaches("regime", regime, receipt.jurisdiction(),
                Chosen.known(request, chosen, "questions", Closed.refuse(request, objections)));
        objections
                .curable(regime.environmental() && command.limb() == null, Rules.REGIME, "limb",
                        () -> "Say which paragraph of regulation 2(1) makes the information environmental.")
                .curable(!regime.environmental() && command.limb() != null, Rules.REGIME, "limb",
                        () -> "What is environmental is answered under the Regulations, not under " + regime + ".")
                .curable(AssessmentDecider.blank(command.why()), Rules.REGIME, "why",
                        () -> "Say why the questions fall under " + regime + ".");
        return objections.leadTo(() -> {
            SortedSet<Integer> changed = Chosen.matching(request, chosen, question -> question.regime() != regime);
            List<RequestEvent> events = new ArrayList<>();
            events.add(new RegimeDetermined(command.on(), chosen, regime, command.limb(),
                    leaving(request, changed, regime), command.why(), context.by()));
            if (!changed.isEmpty()) {
                events.add(dueDates.under(request, command.on(), changed, regime, context.by()));
            }
            return events;
        });
    }

    /** The exemption by which questions leave the Act for the Regulations; null when none does. */
    private static @Nullable Exemption leaving(Request request, SortedSet<Integer> changed, Regime regime) {
        boolean leave = regime.environmental()
                && Chosen.any(request, changed, question -> !question.regime().environmental());
        return leave ? new Exemption(regime.scottish() ? "s39(2)" : "s39(1)(a)") : null;
    }

    @Rulebook("R8.9")
    static Decision emissions(Request request, AssessEmissions command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(),
                question -> question.regime().environmental());
        var other = Chosen.matching(request, chosen, question -> !question.regime().environmental());
        return Chosen.known(request, chosen, "questions", objections)
                .curable(!other.isEmpty(), Rules.EMISSIONS, "questions",
                        () -> Chosen.list(other, "falls", "fall") + " under the Act, where nothing hangs on emissions.")
                .impossible(AssessmentDecider.blank(command.why()), Rules.WORDS, "why", () -> "Say why.")
                .leadTo(() -> List.of(
                        new EmissionsAssessed(command.on(), chosen, command.emissions(), command.why())));
    }
}
