package uk.foiworkflow.projections.trail;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Confidential;

/** The small words of a sentence: numbers of questions, lists, quotations. */
final class Words {

    private static final int LONGEST_QUOTATION = 300;

    private Words() {}

    /** {@code Question 1}, {@code Questions 1, 2 and 3}; {@code The request} when no question in particular is meant. */
    static String subject(Collection<Integer> questions) {
        String words = questions(questions);
        return words.isEmpty() ? "The request" : "Q" + words.substring(1);
    }

    /** {@code question 1}, {@code questions 1, 2 and 3}; empty when no question in particular is meant. */
    static String questions(Collection<Integer> questions) {
        return switch (questions.size()) {
            case 0 -> "";
            case 1 -> "question " + questions.iterator().next();
            default -> "questions " + and(questions.stream().map(String::valueOf).toList());
        };
    }

    /** {@code  on questions 1 and 2}, with the preposition before it; empty when no question in particular is meant. */
    static String about(String preposition, Collection<Integer> questions) {
        return questions.isEmpty() ? "" : " " + preposition + " " + questions(questions);
    }

    /** {@code was} for one question or the request, {@code were} for several. */
    static String was(Collection<Integer> questions) {
        return questions.size() > 1 ? "were" : "was";
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String and(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }

    /** The words in quotation marks after a colon, cut where they are long; empty when there are none. */
    static String quoted(@Nullable Confidential words) {
        return words == null ? "" : ": “" + cut(words.text().strip()) + "”";
    }

    /** {@code prefix + value}; empty when there is no value. */
    static String with(String prefix, @Nullable Object value) {
        return value == null ? "" : prefix + value;
    }

    /** {@code prefix + words}; empty when there are none. */
    static String with(String prefix, @Nullable Confidential words) {
        return words == null ? "" : prefix + words.text();
    }

    private static String cut(String words) {
        if (words.codePointCount(0, words.length()) <= LONGEST_QUOTATION) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTATION)) + "…";
    }
}
