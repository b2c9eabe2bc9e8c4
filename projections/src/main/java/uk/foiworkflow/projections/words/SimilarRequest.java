package uk.foiworkflow.projections.words;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.request.Stage;

/**
 * An earlier request that asked something alike, and what became of it.
 *
 * @param share how much of what is asked now was asked then, from 0 to 1: the words that both have, against all that are
 *            asked now, a rare word counting more than a common one
 * @param words the words that both have, as they are asked now, the rarest first
 * @param answered the day of the answer, the last where its questions were answered one after the other; null until then
 * @param exemptions what anything was withheld under, each with its law
 */
public record SimilarRequest(String reference, double share, List<String> words, LocalDate received, Stage stage,
        RollUp rollUp, @Nullable LocalDate answered, List<String> exemptions) {

    public SimilarRequest {
        words = List.copyOf(words);
        exemptions = List.copyOf(exemptions);
    }
}
