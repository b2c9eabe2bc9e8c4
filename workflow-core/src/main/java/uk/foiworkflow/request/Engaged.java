package uk.foiworkflow.request;

import java.util.List;
import java.util.Optional;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExemptionCatalogue;
import uk.foiworkflow.law.ExemptionEntry;
import uk.foiworkflow.law.ExemptionEntry.Basis;
import uk.foiworkflow.law.ExemptionEntry.Requirement;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.ReasonEvent.Conclusion;
import uk.foiworkflow.request.event.ReasonEvent.ExemptionWithdrawn;
import uk.foiworkflow.request.event.ReasonEvent.Likelihood;
import uk.foiworkflow.request.event.ReasonEvent.PrejudiceAssessed;
import uk.foiworkflow.request.event.ReasonEvent.PublicInterestBalanced;
import uk.foiworkflow.request.event.ReasonEvent.QualifiedPersonOpinionRecorded;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyConsulted;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyReplied;
import uk.foiworkflow.request.event.ReasonEvent.Whose;

/**
 * Whether what the catalogue asks for is on record before an exemption is relied on, by the law at the day of receipt
 * (FOIA s.2, s.17(1)(c)).
 *
 * @param field the field that cites the exemptions
 */
record Engaged(Request request, AskedQuestion question, String field) {

    /** Objects to each exemption that is not engaged; one that the law does not know is objected to elsewhere. */
    void objectTo(List<Exemption> exemptions, Objections objections) {
        for (Exemption exemption : exemptions) {
            if (ExemptionCatalogue.knows(question.regime(), exemption)) {
                entry(exemption).ifPresentOrElse(entry -> objectTo(entry, exemption, objections),
                        () -> notTheLaw(exemption, objections));
            }
        }
    }

    private Optional<ExemptionEntry> entry(Exemption exemption) {
        return ExemptionCatalogue.entry(question.regime(), exemption, request.received().on());
    }

    @Rulebook("R6-dated")
    private void notTheLaw(Exemption exemption, Objections objections) {
        objections.curable(!ExemptionCatalogue.lacksLimb(question.regime(), exemption), Rules.R6_DATED, field,
                () -> exemption + " was not the law when the request was received.");
    }

    private void objectTo(ExemptionEntry entry, Exemption exemption, Objections objections) {
        open(entry, exemption, objections);
        ncnd().allowed(entry, exemption, objections);
        emissions(entry, exemption, objections);
        for (Requirement requirement : entry.records().stream().sorted().toList()) {
            switch (requirement) {
                case PREJUDICE -> prejudice(entry, exemption, objections);
                case PUBLIC_INTEREST -> publicInterest(entry, exemption, objections);
                case OPINION -> opinion(exemption, objections);
                case THIRD_PARTY -> thirdParty(exemption, objections);
                case CONDITION -> condition(exemption, objections);
            }
        }
    }

    @Rulebook("R6-who")
    private void open(ExemptionEntry entry, Exemption exemption, Objections objections) {
        boolean withdrawn = request.reasons().last(ExemptionWithdrawn.class, question.number(), exemption).isPresent();
        objections
                .curable(!entry.openTo(request.received().authority()), Rules.R6_USERS, field,
                        () -> exemption + " is for " + entry.who() + ".")
                .curable(withdrawn, Rules.IN_ORDER, field, () -> exemption + " was withdrawn for question "
                        + question.number() + "; decide it anew.");
    }

    private Ncnd ncnd() {
        return Ncnd.of(question, field);
    }

    @Rulebook("R8.9")
    private void emissions(ExemptionEntry entry, Exemption exemption, Objections objections) {
        boolean about = Boolean.TRUE.equals(request.assessment().emissions(question.number()));
        objections.curable(entry.closedToEmissions() && about, Rules.EMISSIONS, field,
                () -> "Question " + question.number()
                        + " asks for information on emissions, which is not refused under "
                        + exemption + ".");
    }

    @Rulebook("R6-prejudice")
    private void prejudice(ExemptionEntry entry, Exemption exemption, Objections objections) {
        Optional<PrejudiceAssessed> assessed = request.reasons().last(PrejudiceAssessed.class, question.number(),
                exemption);
        objections
                .curable(assessed.isEmpty(), Rules.R6_PREJUDICE, field,
                        () -> missing("the harm that disclosure would do", exemption))
                .curable(
                        entry.basis() == Basis.ADVERSE_EFFECT
                                && assessed.filter(harm -> harm.likelihood() != Likelihood.WOULD).isPresent(),
                        Rules.R6_PREJUDICE, field, () -> exemption
                                + " asks that disclosure would adversely affect the interest; that it is likely is"
                                + " not enough.");
    }

    @Rulebook("R6-public-interest")
    private void publicInterest(ExemptionEntry entry, Exemption exemption, Objections objections) {
        if (!entry.qualifiedFor(request.received().authority())) {
            return;
        }
        Optional<PublicInterestBalanced> balance = request.reasons().last(PublicInterestBalanced.class,
                question.number(), exemption);
        objections
                .curable(balance.isEmpty(), Rules.R6_PUBLIC_INTEREST, field,
                        () -> missing("the balance of the public interest", exemption))
                .curable(balance.filter(weighed -> weighed.conclusion() == Conclusion.DISCLOSE).isPresent(),
                        Rules.R6_PUBLIC_INTEREST, field, () -> "The public interest under " + exemption
                                + " was found to lie in disclosure.");
        balance.ifPresent(weighed -> ncnd().weighed(entry, exemption, weighed.conclusion(), objections));
    }

    /** Of statistics no opinion is needed: the harm is shown (FOIA s.36(4)). */
    @Rulebook("R6-opinion")
    private void opinion(Exemption exemption, Objections objections) {
        boolean statistics = request.reasons().last(PrejudiceAssessed.class, question.number(), exemption)
                .filter(harm -> Boolean.TRUE.equals(harm.statistical())).isPresent();
        boolean given = request.reasons().last(QualifiedPersonOpinionRecorded.class, question.number(), exemption)
                .isPresent();
        objections.curable(!given && !statistics, Rules.R6_OPINION, field,
                () -> missing("the opinion of the qualified person", exemption) + " Without it it is not engaged.");
    }

    /** A harm to the authority's own interest needs nobody else's words. */
    @Rulebook({"R6-third-party", "R11.2"})
    private void thirdParty(Exemption exemption, Objections objections) {
        Reasons reasons = request.reasons();
        int number = question.number();
        boolean own = reasons.last(PrejudiceAssessed.class, number, exemption)
                .filter(harm -> harm.whose() == Whose.OWN).isPresent();
        boolean asked = reasons.last(ThirdPartyConsulted.class, number, exemption).isPresent()
                || reasons.last(ThirdPartyReplied.class, number, exemption).isPresent();
        objections.curable(!own && !asked, Rules.R6_THIRD_PARTY, field,
                () -> missing("a consultation of the third party", exemption));
    }

    /** Neither to confirm nor to deny has conditions of its own, which its provision holds (FOIA s.40(5B)). */
    @Rulebook("R6-condition")
    private void condition(Exemption exemption, Objections objections) {
        boolean needed = question.regime() == Regime.FOIA && !ncnd().denies();
        objections.curable(needed && exemption.condition() == null, Rules.R6_CONDITION, field,
                () -> exemption + " names no condition: say which one is met, such as s40(2)/40(3A)(a).");
    }

    private String missing(String what, Exemption exemption) {
        return "Question " + question.number() + " relies on " + exemption + ", and the file does not hold " + what
                + ".";
    }
}
