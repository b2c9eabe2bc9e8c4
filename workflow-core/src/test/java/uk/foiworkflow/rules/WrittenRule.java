package uk.foiworkflow.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import uk.foiworkflow.law.Rulebook;

/**
 * A rule of the law as it is listed.
 *
 * @param number by which code and tests name it
 * @param words what it says
 * @param source where it comes from
 * @param why why it is left to people, or what is wanting; empty where the engine holds it
 */
record WrittenRule(String number, String words, String source, Holder holder, String why) {

    /** Who holds a rule. */
    enum Holder {
        ENGINE, PEOPLE,
        /** The engine will, and does not yet. */
        NOBODY
    }

    /** All rules, in the order of the law. */
    static List<WrittenRule> all() throws IOException {
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Rulebook.class.getResourceAsStream("rules.txt")), StandardCharsets.UTF_8))) {
            return file.lines().filter(line -> !line.startsWith("#")).map(WrittenRule::of).toList();
        }
    }

    private static WrittenRule of(String line) {
        String[] fields = line.split("\\|", -1);
        var rule = new WrittenRule(fields[0], fields[1], fields[2], Holder.valueOf(fields[3].toUpperCase(Locale.ROOT)),
                fields[4]);
        if (rule.engine() != rule.why().isEmpty()) {
            throw new IllegalStateException("A rule that the engine does not hold says why, and no other: " + line);
        }
        return rule;
    }

    boolean engine() {
        return holder == Holder.ENGINE;
    }
}
