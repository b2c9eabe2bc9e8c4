package uk.foiworkflow.projections.aggregation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request that may be added up with another.
 *
 * @param open whether an answer is owed to it
 * @param subject what it is about; null while nobody has said
 * @param minutes what is spent and estimated of it
 * @param samePerson whether the record has one person for both; if not, it has them as people who act together
 * @param words what is asked, each word in its base form
 */
record Asked(long entry, String reference, LocalDate received, boolean open, @Nullable String subject, int minutes,
        int most, boolean samePerson, Set<String> words) {

    private static final int LEAST = 3;

    Asked {
        words = Set.copyOf(words);
    }

    /** The words that both ask for. */
    List<String> shared(Asked other) {
        Set<String> shared = new TreeSet<>(words);
        shared.retainAll(other.words);
        return List.copyOf(shared);
    }

    /** Of one subject, as an officer said; or half of what the shorter asks stands in the other, three words at least. */
    boolean like(Asked other) {
        int shared = shared(other).size();
        return (subject != null && subject.equals(other.subject))
                || (shared >= LEAST && 2 * shared >= Math.min(words.size(), other.words.size()));
    }
}
