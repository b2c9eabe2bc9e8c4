package uk.foiworkflow.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A rule of the law as it is listed.
 *
 * @param number by which code and tests name it
 * @param words what it says
 * @param source where it comes from
 * @param engine whether the engine holds it; else people do
 * @param why why it is left to people; empty where it is not
 */
record WrittenRule(String number, String words, String source, boolean engine, String why) {

    /** All rules, in the order of the law. */
    static List<WrittenRule> all() throws IOException {
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WrittenRule.class.getResourceAsStream("rules.txt")), StandardCharsets.UTF_8))) {
            return file.lines().filter(line -> !line.startsWith("#")).map(WrittenRule::of).toList();
        }
    }

    private static WrittenRule of(String line) {
        String[] fields = line.split("\\|", -1);
        if (fields.length != 5 || !fields[3].matches("engine|people") || fields[3].equals("people") == fields[4]
                .isBlank()) {
            throw new IllegalStateException("Not a rule: " + line);
        }
        return new WrittenRule(fields[0], fields[1], fields[2], fields[3].equals("engine"), fields[4]);
    }
}
