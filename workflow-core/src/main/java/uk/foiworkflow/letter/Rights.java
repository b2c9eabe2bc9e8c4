package uk.foiworkflow.letter;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.letter.Office.Complaints;
import uk.foiworkflow.request.Rules;

/** Where a requester turns who is not content: to the authority, and then to the regulator (FOIA s.17(7), EIR reg 14(5)). */
record Rights(Writing letter, List<? extends Entry<?>> restsOn) {

    /**
     * Both ways, under each law; what is owed and not known is lacking, what is not owed is left out.
     *
     * @param owed whether the law asks for them in this letter
     */
    @Rulebook("R5-complaints")
    void write(List<Regime> regimes, boolean owed) {
        Complaints complaints = letter.office().complaints();
        if (complaints == null) {
            if (owed) {
                letter.lacks(Rules.complaints(regimes.getFirst()), "foi.letters.complaints",
                        "The letter must say where to ask for a review: the settings foi.letters.complaints do not.");
            }
            return;
        }
        letter.say(Say.RIGHTS, restsOn);
        for (Regime regime : regimes) {
            review(regime, complaints);
        }
        regulators(regimes);
    }

    /** After a review there is the regulator alone. */
    void afterReview(List<Regime> regimes) {
        letter.say(Say.RIGHTS, restsOn);
        regulators(regimes);
    }

    private void review(Regime regime, Complaints complaints) {
        Cited provision = switch (regime) {
            case FOIA -> null;
            case EIR -> Cited.of(regime, "11");
            case FOISA -> Cited.of(regime, "s20");
            case EISR -> Cited.of(regime, "16");
        };
        if (provision == null) {
            letter.say(Say.REVIEW, restsOn, "to", complaints.address(), "email", complaints.email());
        } else {
            letter.say(Say.REVIEW_BY_LAW, restsOn, "to", complaints.address(), "email",
                    complaints.email(), "provision", provision);
        }
    }

    private void regulators(List<Regime> regimes) {
        for (Regime regime : regimes) {
            Optional<Regulator> known = letter.office().regulators().on(regime, letter.on());
            if (known.isEmpty()) {
                letter.lacks(Rules.complaints(regime), "foi.letters.regulators",
                        "The letter must say where the regulator is, and no name and address are known for its day.");
            }
            known.ifPresent(regulator -> regulator(regime, regulator));
        }
    }

    private void regulator(Regime regime, Regulator regulator) {
        letter.names(letter.office().regulators());
        Cited applied = applied(regime);
        letter.say(Say.REGULATOR, restsOn, "regulator", regulator.name(), "address", regulator.address(), "telephone",
                regulator.telephone(), "website", regulator.website(), "provision",
                regime.scottish() ? Cited.of(Regime.FOISA, "s47(1)") : Cited.of(Regime.FOIA, "s50(1)"), "applied",
                applied);
        if (regime.scottish()) {
            letter.say(Say.SIX_MONTHS, restsOn);
        }
        if (applied != null) {
            letter.say(Say.ENFORCEMENT, restsOn, "law", regime.scottish() ? Regime.FOISA : Regime.FOIA, "applied",
                    applied);
        }
    }

    /** By what the Act's enforcement and appeals reach environmental information. */
    private static @Nullable Cited applied(Regime regime) {
        return switch (regime) {
            case FOIA, FOISA -> null;
            case EIR -> Cited.of(regime, "18");
            case EISR -> Cited.of(regime, "17");
        };
    }
}
