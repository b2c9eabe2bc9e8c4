package uk.foiworkflow.post;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a letter's words shows where it belongs. */
public final class Wording {

    private static final int WORDS_OF_A_PARAGRAPH = 8;
    private static final int WORDS_OF_A_LETTER = 16;
    private static final int MOST_MENTIONED = 200;
    private static final Pattern QUOTED = Pattern.compile("(?m)^>.*$");
    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n\\s*\\n");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{2,63}");
    private static final Pattern FULL_STOPS = Pattern.compile("[._-]+$");

    private Wording() {}

    /**
     * The same for letters that say the same, whoever signed them, however their lines are broken and whatever they quote:
     * what stands in paragraphs of some length. Null where that is too little to tell.
     */
    public static @Nullable String alike(String text) {
        List<List<String>> paragraphs = BETWEEN_PARAGRAPHS
                .splitAsStream(QUOTED.matcher(text.replace("\r", "")).replaceAll(""))
                .map(paragraph -> Arrays.stream(BETWEEN_WORDS.split(paragraph.toLowerCase(Locale.ROOT), 0))
                        .filter(word -> !word.isEmpty()).toList())
                .filter(words -> words.size() >= WORDS_OF_A_PARAGRAPH).toList();
        if (paragraphs.stream().mapToInt(List::size).sum() < WORDS_OF_A_LETTER) {
            return null;
        }
        return paragraphs.stream().map(words -> String.join(" ", words)).collect(Collectors.joining("\n"));
    }

    /** What in those words could be the reference of a request: it has a digit; the first of them only. */
    public static SortedSet<String> mentioned(String words) {
        return NAME.matcher(words).results().map(found -> FULL_STOPS.matcher(found.group()).replaceFirst(""))
                .filter(name -> name.chars().anyMatch(Character::isDigit)).distinct().limit(MOST_MENTIONED)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
