package uk.foiworkflow.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;

/** The notice that more time is taken: for what, why, and until when (FOIA s.17(1) and (2), EIR reg 7(3)). */
final class ExtensionNotice {

    private ExtensionNotice() {}

    @Rulebook({"R4.2", "R8.3"})
    static Written write(Entries entries, Office office) {
        return Interim.latest(ExtensionNotified.class, LetterKind.EXTENSION, entries, office, Rules.EXTENSION_NOTICE,
                "Record first that more time is taken, for what and until when.", ExtensionNotice::body);
    }

    private static void body(Writing letter, Entry<ExtensionNotified> notice) {
        SortedSet<Integer> numbers = notice.event().questions();
        boolean weighing = notice.event().basis() == ExtensionBasis.PUBLIC_INTEREST;
        letter.say(Say.CONCERNS, List.of(notice));
        letter.say(Say.MORE_TIME, List.of(notice));
        Interim.asked(letter, numbers);
        if (notice.event().target() == null) {
            letter.lacks(weighing ? Rules.EXTENSION_NOTICE : Rules.EXTENSION, "target",
                    "Say by when a decision is expected.");
            return;
        }
        List<Regime> regimes = new Questions(letter).regimes(numbers);
        if (weighing) {
            weighing(letter, notice);
        } else {
            regimes.forEach(regime -> letter.say(Say.TIME_FOR_VOLUME, List.of(notice), "provision",
                    Cited.of(regime, "7(1)"), "target", notice.event().target()));
        }
        new Rights(letter, List.of(notice)).write(regimes, weighing);
    }

    private static void weighing(Writing letter, Entry<ExtensionNotified> notice) {
        if (notice.event().exemptions().isEmpty()) {
            letter.lacks(Rules.EXTENSION_NOTICE, "exemptions",
                    "Say for which exemption the public interest is weighed.");
        }
        if (notice.event().held() == Held.NCND) {
            letter.say(Say.NEITHER, List.of(notice), "law", Regime.FOIA);
        } else if (notice.event().held() == Held.YES) {
            letter.say(Say.HELD, List.of(notice));
        }
        for (Exemption exemption : notice.event().exemptions()) {
            List<Entry<ExemptionClaimed>> claims = letter.entries().all(ExemptionClaimed.class,
                    claim -> claim.exemption().equals(exemption) && claim.reasons() != null
                            && notice.event().questions().contains(claim.question()));
            List<Entry<?>> restsOn = new ArrayList<>(List.of(notice));
            restsOn.addAll(claims);
            letter.say(Say.TIME_TO_WEIGH, restsOn, "provision", Cited.of(Regime.FOIA, "s10(3)"), "weighed",
                    Cited.of(Regime.FOIA, exemption), "target", notice.event().target());
            if (claims.isEmpty()) {
                letter.lacks(Rules.why(Regime.FOIA), "reasons", "Claim " + exemption
                        + " with its reasons: the notice must say why it applies.");
            }
            claims.forEach(claim -> letter.say(Say.WHY, claim.event().question(), List.of(claim), "reasons",
                    words(claim.event())));
        }
    }

    private static Confidential words(ExemptionClaimed claim) {
        return claim.reasons() == null ? new Confidential("") : claim.reasons();
    }
}
