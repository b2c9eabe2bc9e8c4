package uk.foiworkflow.request;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExemptionCatalogue;
import uk.foiworkflow.law.ExemptionEntry;
import uk.foiworkflow.law.ExemptionEntry.Basis;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.ReasonCommand;
import uk.foiworkflow.request.command.ReasonCommand.AssessPrejudice;
import uk.foiworkflow.request.command.ReasonCommand.BalancePublicInterest;
import uk.foiworkflow.request.command.ReasonCommand.ConsultThirdParty;
import uk.foiworkflow.request.command.ReasonCommand.RecordOpinion;
import uk.foiworkflow.request.command.ReasonCommand.RecordThirdPartyReply;
import uk.foiworkflow.request.command.ReasonCommand.WithdrawExemption;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.ReasonEvent.Conclusion;
import uk.foiworkflow.request.event.ReasonEvent.ExemptionWithdrawn;
import uk.foiworkflow.request.event.ReasonEvent.Factor;
import uk.foiworkflow.request.event.ReasonEvent.PrejudiceAssessed;
import uk.foiworkflow.request.event.ReasonEvent.PublicInterestBalanced;
import uk.foiworkflow.request.event.ReasonEvent.QualifiedPersonOpinionRecorded;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyConsulted;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyReplied;

/**
 * What an exemption rests on, recorded as it comes, before the decision or after: reasons are wanted at the review and by
 * the Commissioner too, when the case may be closed.
 */
record ReasonDecider() {

    Decision decide(Request request, ReasonCommand command, Context context, Objections objections) {
        cited(request, command, objections);
        return switch (command) {
            case AssessPrejudice c -> harm(request, c, objections).leadTo(() -> List.of(new PrejudiceAssessed(c.on(),
                    c.question(), c.exemptions(), c.item(), c.interest(), c.causalLink(), c.likelihood(), c.whose(),
                    c.statistical(), context.by())));
            case BalancePublicInterest c ->
                balance(request, c, objections).leadTo(() -> List.of(new PublicInterestBalanced(c.on(), c.question(),
                        c.exemptions(), c.item(), c.inFavour(), c.against(), c.conclusion(), context.by())));
            case RecordOpinion c -> opinion(request, c, objections)
                    .leadTo(() -> List.of(new QualifiedPersonOpinionRecorded(c.on(), c.question(), c.exemptions(),
                            c.item(), c.who(), c.capacity(), c.shown(), c.likelihood(), c.opinion(), context.by(),
                            c.givenBy())));
            case ConsultThirdParty c -> said(c.ask(), "ask", said(c.party(), "party", objections))
                    .leadTo(() -> List.of(new ThirdPartyConsulted(c.on(), c.question(), c.exemptions(), c.item(),
                            c.party(), c.ask())));
            case RecordThirdPartyReply c -> said(c.ownWords(), "ownWords", said(c.party(), "party", objections))
                    .leadTo(() -> List.of(new ThirdPartyReplied(c.on(), c.question(), c.exemptions(), c.item(),
                            c.party(), c.ownWords())));
            case WithdrawExemption c -> withdrawal(request, c, objections).leadTo(() -> List.of(
                    new ExemptionWithdrawn(c.on(), c.question(), c.exemptions(), c.item(), c.why())));
        };
    }

    private static void cited(Request request, ReasonCommand command, Objections objections) {
        AskedQuestion question = request.questions().get(command.question());
        Chosen.known(request, Numbers.of(command.question()), "question", objections).impossible(
                command.exemptions().isEmpty(), Rules.IN_ORDER, "exemptions", () -> "Say which exemption it is about.");
        if (question != null) {
            command.exemptions()
                    .forEach(one -> objections.and(Refusal.citation(question.regime(), one, "exemptions")));
        }
    }

    /** Under s.36 harm is shown of statistics alone: of all else it is an opinion (FOIA s.36(4)). */
    @Rulebook({"R6-prejudice", "R6-opinion"})
    private static Objections harm(Request request, AssessPrejudice command, Objections objections) {
        boolean statistics = Boolean.TRUE.equals(command.statistical());
        each(request, command, entry -> entry.basis().harm() || (statistics && entry.basis() == Basis.OPINION),
                Rules.R6_NATURE,
                " does not depend on harm: it covers a class of information or rests on an opinion.", objections);
        each(request, command, entry -> !statistics || entry.basis() == Basis.OPINION, Rules.R6_STATISTICS,
                " asks the same of statistics as of other information.", objections);
        return said(command.causalLink(), "causalLink", said(command.interest(), "interest", objections));
    }

    /** Several may be weighed together under the Regulations alone (R8.9). */
    @Rulebook({"R6-public-interest", "R8.9"})
    private static Objections balance(Request request, BalancePublicInterest command, Objections objections) {
        each(request, command, entry -> entry.qualifiedFor(request.received().authority()), Rules.R6_NATURE,
                " is absolute: the public interest is not weighed.", objections);
        AskedQuestion question = request.questions().get(command.question());
        boolean environmental = question != null && question.regime().environmental();
        boolean maintained = command.conclusion() != Conclusion.DISCLOSE;
        List<Factor> deciding = maintained ? command.against() : command.inFavour();
        command.inFavour().forEach(factor -> said(factor.factor(), "inFavour", objections));
        command.against().forEach(factor -> said(factor.factor(), "against", objections));
        return objections
                .curable(command.exemptions().size() > 1 && !environmental, Rules.R6_PUBLIC_INTEREST, "exemptions",
                        () -> "Each exemption is weighed by itself; only under the Regulations are several weighed"
                                + " together.")
                .curable(deciding.isEmpty(), Rules.R6_PUBLIC_INTEREST, maintained ? "against" : "inFavour",
                        () -> "The conclusion is " + command.conclusion() + ", and no factor speaks for it.");
    }

    @Rulebook("R6-opinion")
    private static Objections opinion(Request request, RecordOpinion command, Objections objections) {
        each(request, command, entry -> entry.basis() == Basis.OPINION, Rules.R6_OPINION,
                " does not rest on the opinion of a qualified person.", objections);
        said(command.who(), "who", objections);
        objections.impossible(command.givenBy() != null && command.givenBy().isBlank(), Rules.WORDS, "givenBy",
                () -> "Say it in words, or leave it out.");
        said(command.capacity(), "capacity", objections);
        said(command.shown(), "shown", objections);
        return said(command.opinion(), "opinion", objections);
    }

    private static Objections withdrawal(Request request, WithdrawExemption command, Objections objections) {
        for (Exemption exemption : command.exemptions()) {
            objections.curable(!request.reasons().claimed(command.question(), exemption), Rules.IN_ORDER, "exemptions",
                    () -> exemption + " was not claimed for question " + command.question() + ".");
        }
        return said(command.why(), "why", objections);
    }

    private static void each(Request request, ReasonCommand command, Predicate<ExemptionEntry> fits, Rule rule,
            String why, Objections objections) {
        AskedQuestion question = request.questions().get(command.question());
        if (question == null) {
            return;
        }
        for (Exemption exemption : command.exemptions()) {
            objections.curable(entry(request, question.regime(), exemption).filter(fits.negate()).isPresent(), rule,
                    "exemptions", () -> exemption + why);
        }
    }

    private static Optional<ExemptionEntry> entry(Request request, Regime regime, Exemption exemption) {
        return ExemptionCatalogue.entry(regime, exemption, request.received().on());
    }

    private static Objections said(Confidential words, String field, Objections objections) {
        return objections.impossible(words.text().isBlank(), Rules.WORDS, field, () -> "Say it in words.");
    }
}
