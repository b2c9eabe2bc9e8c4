package uk.foiworkflow.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.foiworkflow.law.Citing;
import uk.foiworkflow.law.CostLimit;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExemptionCatalogue;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.Cost;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.request.event.AssessmentEvent.RepeatDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.VexatiousDetermined;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.HandlingEvent.CostEstimated;

/**
 * What a notice of refusal says of one question (FOIA s.17(1), (3), (5), EIR reg 14(3), FOISA s.16, EISR reg 13). Where
 * holding is neither confirmed nor denied it rests on the provision for that alone, and on nothing that tells more (FOIA
 * s.17(4)).
 */
record Refusing(Writing letter, Regime regime, Entry<QuestionDecided> entry) {

    private static final int MINUTES_AN_HOUR = 60;

    /** Whether that outcome is refused by a notice. */
    static boolean owed(Regime regime, QuestionDecided decision) {
        return decision.outcome().refuses() || decision.held() == Held.NCND
                || (decision.outcome() == Outcome.OWN_DATA && !regime.environmental())
                || (decision.outcome() == Outcome.NOT_HELD && regime.environmental());
    }

    @Rulebook({"R5-limb", "R5-why", "R5-set-aside", "R6-ncnd"})
    void write() {
        QuestionDecided decision = entry.event();
        int number = decision.question();
        letter.say(Say.REFUSED, number, List.of(entry), "number", number);
        switch (decision.outcome()) {
            case COST_LIMIT -> costLimit();
            case VEXATIOUS -> letter.say(Say.VEXATIOUS, number, with(letter.entries()
                    .lastAbout(VexatiousDetermined.class, number).stream().toList()), "provision",
                    Cited.of(regime, "s14(1)"));
            case REPEATED -> {
                Optional<Entry<RepeatDetermined>> repeats = letter.entries().lastAbout(RepeatDetermined.class, number);
                letter.say(Say.REPEATED, number, with(repeats.stream().toList()), "provision",
                        Cited.of(regime, "s14(2)"), "earlier",
                        repeats.map(found -> found.event().earlier()).orElse(null));
            }
            case DISCLOSED, PARTLY_WITHHELD, WITHHELD, NOT_HELD, INVALID, OWN_DATA, TRANSFERRED, FEE_UNPAID -> {
            }
        }
        Map<Exemption, Exemption> relied = relied();
        relied.forEach((cited, claimed) -> {
            var relying = new Relying(letter, regime, entry, cited, claimed);
            relying.cite();
            if (relied.size() == 1) {
                why();
            }
            relying.reason();
        });
        if (relied.size() != 1) {
            why();
        }
    }

    private void why() {
        Confidential reasons = entry.event().reasons();
        if (reasons != null && !reasons.text().isBlank()) {
            letter.say(Say.WHY, entry.event().question(), List.of(entry), "reasons", reasons);
        }
    }

    /** What the notice cites, with the exemption as it was claimed. */
    private Map<Exemption, Exemption> relied() {
        return Citing.of(regime, letter.receipt().on(), entry.event().held(), entry.event().exemptions());
    }

    private void costLimit() {
        int number = entry.event().question();
        CostLimit limit = CostLimit.of(regime, letter.receipt().authority().kind());
        if (limit == null) {
            letter.lacks(Rules.UNREASONABLE, "questions[" + number + "].outcome", "Under " + regime
                    + " there is no cost limit: question " + number + " needs the exception for what is manifestly"
                    + " unreasonable.");
            return;
        }
        int minutes = Cost.of(letter.entries().request()).stream().filter(cost -> cost.regime() == regime)
                .mapToInt(Cost::total).findFirst().orElse(0);
        String cited = entry.event().exemptions().stream().map(Exemption::code)
                .filter(code -> code.startsWith("s12(")).findFirst().orElse("s12(1)");
        letter.say(Say.COST_LIMIT, number,
                with(letter.entries().lastAbout(CostEstimated.class, number).stream().toList()), "provision",
                Cited.of(regime, cited), "pounds", limit.pounds(), "hours", limit.minutes() / MINUTES_AN_HOUR,
                "estimate", (minutes + MINUTES_AN_HOUR - 1) / MINUTES_AN_HOUR);
    }

    private List<Entry<?>> with(List<? extends Entry<?>> more) {
        List<Entry<?>> all = new ArrayList<>(List.of(entry));
        all.addAll(more);
        return all;
    }

    /** One exemption that a refusal relies on. */
    private record Relying(Writing letter, Regime regime, Entry<QuestionDecided> entry, Exemption cited,
            Exemption claimed) {

        void cite() {
            int number = entry.event().question();
            List<Entry<?>> restsOn = new ArrayList<>(List.of(entry));
            restsOn.addAll(letter.entries().all(ExemptionClaimed.class,
                    claim -> claim.question() == number && claim.exemption().equals(claimed)));
            String condition = cited.condition();
            letter.say(Say.EXEMPTION, number, restsOn, "provision", Cited.of(regime, cited), "condition",
                    condition == null ? null : Cited.of(regime, condition));
        }

        void reason() {
            int number = entry.event().question();
            var reasoning = new Reasoning(letter, regime, number, claimed, cited);
            boolean tells = entry.event().held() != Held.NCND;
            if (tells) {
                reasoning.harm();
            }
            if (ExemptionCatalogue.entry(regime, cited, letter.receipt().on()).orElseThrow()
                    .qualifiedFor(letter.receipt().authority())) {
                reasoning.balance(tells);
            } else if (entry.event().outcome() != Outcome.NOT_HELD) {
                letter.say(Say.ABSOLUTE, number, List.of(entry));
            }
        }
    }
}
