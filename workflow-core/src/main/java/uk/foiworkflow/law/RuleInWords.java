package uk.foiworkflow.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rule says, in a sentence without a full stop. */
public final class RuleInWords {

    private static final Map<String, String> WORDS = Stream.of("rules.txt", "rules-of-the-record.txt")
            .flatMap(RuleInWords::lines).map(line -> line.split("\\|", -1))
            .collect(Collectors.toUnmodifiableMap(fields -> fields[0], fields -> fields[1]));

    private RuleInWords() {}

    /**
     * The words of a rule.
     *
     * @param number its number in the rulebook, or the name of a rule of the record
     * @throws IllegalArgumentException when no rule has that number
     */
    public static String of(String number) {
        String words = WORDS.get(number);
        if (words == null) {
            throw new IllegalArgumentException("There is no rule " + number);
        }
        return words;
    }

    private static Stream<String> lines(String file) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RuleInWords.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("The rules cannot be read: " + file, e);
        }
    }
}
