package uk.foiworkflow.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a rule says, in a sentence without a full stop. */
public final class RuleInWords {

    private static final Map<String, String> RECORD = read("rules-of-the-record.txt");
    private static final Map<String, String> LAW = read("rules.txt");

    private RuleInWords() {}

    /**
     * The words of a rule.
     *
     * @param number its number in the rulebook, or the name of a rule of the record
     * @throws IllegalArgumentException when no rule has that number
     */
    public static String of(String number) {
        String words = LAW.getOrDefault(number, RECORD.get(number));
        if (words == null) {
            throw new IllegalArgumentException("There is no rule " + number);
        }
        return words;
    }

    /** The rules of the record itself, each by its name, in the order in which they are listed. */
    public static Map<String, String> ofTheRecord() {
        return RECORD;
    }

    private static Map<String, String> read(String file) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RuleInWords.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            Map<String, String> words = new LinkedHashMap<>();
            reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\\|", -1))
                    .forEach(fields -> words.put(fields[0], fields[1]));
            return Collections.unmodifiableMap(words);
        } catch (IOException e) {
            throw new UncheckedIOException("The rules cannot be read: " + file, e);
        }
    }
}
