package uk.foiworkflow.projections.words;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.words.Search.Asked;

/**
 * What somebody may have meant who has found nothing: for each word that stands nowhere that they may read, those that do and
 * are spelt almost alike. What they may not read is neither offered nor keeps a word from being put right.
 */
public final class Spelling {

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}])(?<!-)[\\p{L}\\p{M}\\p{N}]{3,}");
    private static final int MOST_WORDS = 8;
    private static final int NEAREST = 5;
    private static final int MOST_PLACES = 2_000;
    private static final int OFFERED = 3;

    private final JdbcClient views;

    /** @param views the database of the read models */
    public Spelling(DataSource views) {
        this.views = JdbcClient.create(views);
    }

    /** Other words in the place of those that were asked, the likeliest first; none where no word stands nowhere. */
    public List<Asked> meant(Asked asked, Viewer viewer) {
        Map<String, List<String>> nearest = new LinkedHashMap<>();
        for (String word : words(asked.words())) {
            if (!stands(word, asked.unnamed(), viewer)) {
                List<String> near = nearest(word, asked.unnamed(), viewer);
                if (near.isEmpty()) {
                    return List.of();
                }
                nearest.put(word, near);
            }
        }
        return nearest.isEmpty() ? List.of() : offers(asked, nearest);
    }

    /** Without those that must not stand there, and without {@code or}. */
    static List<String> words(String asked) {
        Set<String> words = new LinkedHashSet<>();
        WORD.matcher(asked).results().forEach(found -> words.addAll(Vocabulary.words(found.group())));
        return words.stream().limit(MOST_WORDS).toList();
    }

    /** With the nearest of each; then with another of one. */
    private static List<Asked> offers(Asked asked, Map<String, List<String>> nearest) {
        Map<String, String> best = new HashMap<>();
        nearest.forEach((word, near) -> best.put(word, near.getFirst()));
        Set<String> offers = new LinkedHashSet<>(Set.of(instead(asked.words(), best)));
        nearest.forEach((word, near) -> near.forEach(other -> {
            Map<String, String> others = new HashMap<>(best);
            others.put(word, other);
            offers.add(instead(asked.words(), others));
        }));
        return offers.stream().limit(OFFERED).map(words -> new Asked(words, asked.kind(), asked.unnamed())).toList();
    }

    private static String instead(String asked, Map<String, String> words) {
        return WORD.matcher(asked).replaceAll(
                found -> words.getOrDefault(found.group().toLowerCase(Locale.ROOT), found.group()));
    }

    /** Whether it stands anywhere that the viewer may read; a word that full text search passes over does. */
    private boolean stands(String word, boolean unnamed, Viewer viewer) {
        return views.sql("SELECT numnode(q) = 0 OR EXISTS (SELECT FROM views.vocabulary v"
                + " WHERE v.lexeme = (ts_lexize('english_stem', :word))[1] AND EXISTS (" + read(unnamed, viewer)
                + ")) FROM plainto_tsquery('english', :word) q")
                .param("word", word).param(Viewer.PARAMETER, viewer.id()).query(Boolean.class).single();
    }

    private List<String> nearest(String word, boolean unnamed, Viewer viewer) {
        String places = places(unnamed);
        return views.sql("SELECT v.word FROM (SELECT v.*, trigram.similarity(v.word, :word) AS near"
                + " FROM views.vocabulary v WHERE v.word OPERATOR(trigram.%) :word AND v.lexeme IS NOT NULL AND v."
                + places + " > 0 ORDER BY near DESC, v." + places + " DESC, v.word LIMIT " + NEAREST
                + ") v WHERE EXISTS (" + read(unnamed, viewer) + ") ORDER BY v.near DESC, v." + places
                + " DESC, v.word LIMIT " + OFFERED)
                .param("word", word).param(Viewer.PARAMETER, viewer.id()).query(String.class).list();
    }

    /**
     * A place where a word of the vocabulary stands, and that the viewer may read, among so many that nobody waits for long.
     * They are read together, or the server would look through the whole table for the first of them.
     */
    private static String read(boolean unnamed, Viewer viewer) {
        return viewer.mayReadAll()
                ? "SELECT WHERE v." + places(unnamed) + " > 0"
                : "WITH p AS MATERIALIZED (SELECT w.reference FROM views.word w WHERE w."
                        + (unnamed ? "unnamed" : "words") + "_found @@ plainto_tsquery('english', v.word) LIMIT "
                        + MOST_PLACES + ") SELECT FROM p WHERE " + viewer.mayRead("p.reference");
    }

    private static String places(boolean unnamed) {
        return unnamed ? "places_unnamed" : "places";
    }
}
