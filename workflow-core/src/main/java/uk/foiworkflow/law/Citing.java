package uk.foiworkflow.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What a letter cites of the exemptions that a decision relies on. */
public final class Citing {

    private Citing() {}

    /**
     * Each exemption that is cited, with that as which it was claimed, in order. Where holding is neither confirmed nor
     * denied, the provision that allows this is cited, and nothing that tells more (FOIA s.17(4)).
     *
     * @param held null when it was not recorded
     * @param received the day of receipt, whose law counts; what that law does not have is not cited
     */
    @Rulebook("R6-ncnd")
    public static SequencedMap<Exemption, Exemption> of(Regime regime, LocalDate received, @Nullable Held held,
            List<Exemption> claimed) {
        SequencedMap<Exemption, Exemption> cited = new LinkedHashMap<>();
        for (Exemption exemption : claimed) {
            ExemptionEntry known = ExemptionCatalogue.entry(regime, exemption, received).orElse(null);
            if (known == null) {
                continue;
            }
            String provision = known.ncnd();
            if (held != Held.NCND || provision == null) {
                cited.put(exemption, exemption);
            } else if (known.citation().equals(provision)) {
                cited.keySet().removeIf(one -> one.code().equals(provision));
                cited.put(exemption, exemption);
            } else if (cited.keySet().stream().noneMatch(one -> one.code().startsWith(provision))) {
                cited.put(new Exemption(provision), exemption);
            }
        }
        return cited;
    }
}
