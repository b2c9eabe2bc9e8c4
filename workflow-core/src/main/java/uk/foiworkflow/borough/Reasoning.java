package uk.foiworkflow.borough;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExemptionCatalogue;
import uk.foiworkflow.law.ExemptionEntry;
import uk.foiworkflow.law.ExemptionEntry.Requirement;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.command.DecisionCommand.ClaimExemption;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.command.ReasonCommand.AssessPrejudice;
import uk.foiworkflow.request.command.ReasonCommand.BalancePublicInterest;
import uk.foiworkflow.request.command.ReasonCommand.ConsultThirdParty;
import uk.foiworkflow.request.command.ReasonCommand.RecordOpinion;
import uk.foiworkflow.request.command.ReasonCommand.RecordThirdPartyReply;
import uk.foiworkflow.request.command.ReasonCommand.WithdrawExemption;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.ReasonEvent.Conclusion;
import uk.foiworkflow.request.event.ReasonEvent.Factor;
import uk.foiworkflow.request.event.ReasonEvent.Likelihood;
import uk.foiworkflow.request.event.ReasonEvent.Weight;
import uk.foiworkflow.request.event.ReasonEvent.Whose;

/** Exemptions are claimed, sometimes given up again, and rest on what is on file. */
final class Reasoning {

    private static final Set<Outcome> WITHOUT_CLAIM = Set.of(Outcome.COST_LIMIT, Outcome.VEXATIOUS, Outcome.REPEATED,
            Outcome.NOT_HELD, Outcome.OWN_DATA);

    private Reasoning() {}

    static void of(Matter matter, List<QuestionOutcome> outcomes, Pace pace) {
        for (QuestionOutcome outcome : outcomes) {
            if (!WITHOUT_CLAIM.contains(outcome.outcome())) {
                outcome.exemptions().forEach(exemption -> rests(matter, outcome.question(), exemption, pace));
            }
        }
        if (matter.dice().percent(5)) {
            givenUp(matter, outcomes, pace);
        }
    }

    private static void rests(Matter matter, int question, Exemption exemption, Pace pace) {
        Diary diary = matter.diary();
        LocalDate claimed = matter.between(pace.replied(), pace.drafted());
        claims(matter, question, exemption, claimed);
        Set<Requirement> records = ExemptionCatalogue.entry(matter.regime(), exemption, matter.received())
                .map(ExemptionEntry::records).orElse(Set.of());
        LocalDate argued = matter.between(claimed, pace.drafted());
        List<Exemption> one = List.of(exemption);
        if (records.contains(Requirement.THIRD_PARTY)) {
            consults(matter, question, one, claimed, argued);
        }
        if (records.contains(Requirement.PREJUDICE)) {
            diary.on(argued, day -> new AssessPrejudice(day, question, one, null,
                    new Confidential("What the exemption protects."), new Confidential("It could be misused."),
                    matter.regime().environmental() ? Likelihood.WOULD : Likelihood.WOULD_BE_LIKELY, Whose.OWN, null));
        }
        if (records.contains(Requirement.OPINION)) {
            diary.on(argued, day -> new RecordOpinion(day, question, one, null, new Confidential("M. Officer"),
                    new Confidential("Monitoring officer"), new Confidential("The papers."),
                    Likelihood.WOULD_BE_LIKELY, new Confidential("Advice would be less frank."), null));
        }
        if (records.contains(Requirement.PUBLIC_INTEREST)) {
            diary.on(argued, day -> new BalancePublicInterest(day, question, one, null,
                    List.of(factor("How public money is spent.", Weight.SOME)),
                    List.of(factor("The harm that would be done.", Weight.GREAT)), Conclusion.WITHHOLD));
        }
    }

    private static void claims(Matter matter, int question, Exemption exemption, LocalDate day) {
        matter.diary().on(day, on -> new ClaimExemption(on, question, exemption,
                new Confidential("It applies to a part of the records."), null));
    }

    private static void consults(Matter matter, int question, List<Exemption> exemptions, LocalDate asked,
            LocalDate replied) {
        Confidential party = new Confidential("The supplier");
        matter.diary().on(asked, day -> new ConsultThirdParty(day, question, exemptions, null, party,
                new Confidential("Would disclosure harm you, and how?")));
        if (matter.dice().percent(80)) {
            matter.diary().on(replied, day -> new RecordThirdPartyReply(day, question, exemptions, null, party,
                    new Confidential("Our prices are known to nobody.")));
        }
    }

    private static void givenUp(Matter matter, List<QuestionOutcome> outcomes, Pace pace) {
        Exemption exemption = matter.dice().among(matter.field().exemptions());
        QuestionOutcome outcome = outcomes.getLast();
        if (outcome.exemptions().contains(exemption)) {
            return;
        }
        int question = outcome.question();
        claims(matter, question, exemption, pace.replied());
        matter.diary().on(matter.between(pace.replied(), pace.drafted()), day -> new WithdrawExemption(day, question,
                List.of(exemption), null, new Confidential("On a second look it does not apply.")));
    }

    private static Factor factor(String words, Weight weight) {
        return new Factor(new Confidential(words), weight);
    }
}
