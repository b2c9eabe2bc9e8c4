package uk.foiworkflow.api.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.projections.words.SimilarRequest;
import uk.foiworkflow.request.Stage;

/**
 * An earlier request that asked something alike, and why it is told.
 *
 * @param share how much of what is asked now was asked then, from 0 to 1, a rare word counting more than a common one
 * @param words the words that both have, as they are asked now, the rarest first
 * @param sameRequester by what whoever asks now is the one who asked then; null where they seem not to be, where nobody knows,
 *            and for a caller who need not
 * @param answered the day of the answer, the last where its questions were answered one after the other; null until then
 * @param exemptions what anything was withheld under, each with its law
 * @param sameExemptions those of them that are relied on now
 */
public record AskedBefore(String reference, double share, List<String> words, @Nullable SameBy sameRequester,
        LocalDate received, Stage stage, @JsonProperty("roll-up") RollUp rollUp, @Nullable LocalDate answered,
        List<String> exemptions, List<String> sameExemptions) {

    private static final double HUNDREDTHS = 100;

    static AskedBefore of(SimilarRequest other, @Nullable SameBy sameRequester, Set<String> relied) {
        return new AskedBefore(other.reference(), Math.round(other.share() * HUNDREDTHS) / HUNDREDTHS, other.words(),
                sameRequester, other.received(), other.stage(), other.rollUp(), other.answered(), other.exemptions(),
                other.exemptions().stream().filter(relied::contains).toList());
    }
}
