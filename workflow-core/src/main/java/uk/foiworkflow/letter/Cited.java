package uk.foiworkflow.letter;

import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Regime;

/**
 * A provision, to be cited in the language of the letter.
 *
 * @param section its number alone, such as {@code 40(2)}
 */
public record Cited(Regime regime, String section) {

    static Cited of(Regime regime, String code) {
        return new Cited(regime, code.startsWith("s") ? code.substring(1) : code);
    }

    static Cited of(Regime regime, Exemption exemption) {
        return of(regime, exemption.withoutCondition());
    }
}
