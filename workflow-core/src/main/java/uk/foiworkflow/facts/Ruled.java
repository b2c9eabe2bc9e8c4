package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Ruling;

/**
 * A decision notice of the Commissioner that has not been reversed on appeal, or the decision that reversed one (FOIA
 * s.50(3), s.58).
 *
 * @param reference the Commissioner's; null when it was not recorded
 * @param finding whose position stood; null when it was not recorded
 * @param breaches the provisions found breached, as the notice spells them; empty when none were, or they were not recorded
 * @param appeal whether it was made on appeal
 */
public record Ruled(LocalDate on, @Nullable String reference, @Nullable Ruling finding, List<String> breaches,
        boolean appeal) {

    public Ruled {
        breaches = List.copyOf(breaches);
    }

    static Ruled onAppeal(LocalDate on, Ruling result) {
        return new Ruled(on, null, result, List.of(), true);
    }

    /** Whether it names a provision among those breached, be it without the name of the law, or by the section alone. */
    boolean names(Provision provision) {
        String citation = provision.citation();
        String section = citation.substring(citation.indexOf(' ') + 1);
        return breaches.stream().map(String::strip).anyMatch(breach -> Stream.of(citation, section)
                .anyMatch(named -> named.equals(breach) || named.startsWith(breach + "(")));
    }

    /** As a finding tells of it: {@code decision notice IC-100 of 2 May 2022}. */
    String inWords() {
        String day = " of " + DateInWords.of(on);
        if (appeal) {
            return "the decision on appeal" + day;
        }
        return (reference == null ? "a decision notice" : "decision notice " + reference) + day;
    }
}
