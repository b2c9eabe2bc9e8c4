package uk.foiworkflow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.RuleInWords;
import uk.foiworkflow.request.Rule;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.rules.WrittenRule.Holder;

/** Of every rule one can ask: where is it, and what proves it? */
class RulesTest {

    private static final Path TABLE = Path.of("..", "docs", "rules.md");

    @Test
    void everyRuleThatTheEngineHoldsIsDecidedSomewhereAndProvedSomewhere() throws Exception {
        Places places = Places.found();
        for (WrittenRule rule : WrittenRule.all()) {
            if (rule.engine()) {
                assertThat(places.decided()).as("where %s is decided: %s", rule.number(), rule.words())
                        .containsKey(rule.number());
                assertThat(places.proved()).as("what proves %s: %s", rule.number(), rule.words())
                        .containsKey(rule.number());
            }
        }
    }

    @Test
    void noCodeAndNoTestNamesARuleThatIsNotListed() throws Exception {
        Places places = Places.found();
        SortedSet<String> named = new TreeSet<>(places.decided().keySet());
        named.addAll(places.proved().keySet());
        // Rules of the record itself have names in words, and stand in no list of the law.
        named.removeIf(number -> !number.matches("R\\d.*"));
        assertThat(WrittenRule.all()).extracting(WrittenRule::number).containsAll(named);
    }

    @Test
    void everyRuleThatARefusalNamesIsListed() throws Exception {
        SortedSet<String> listed = new TreeSet<>(RuleInWords.ofTheRecord().keySet());
        WrittenRule.all().forEach(rule -> listed.add(rule.number()));
        for (Field field : Rules.class.getDeclaredFields()) {
            field.setAccessible(true);
            if (field.get(null) instanceof Rule rule) {
                assertThat(listed).as(field.getName()).contains(rule.id());
            }
        }
    }

    /** Written anew with {@code -Dfoi.rules=write}. */
    @Test
    void theTableOfRulesIsWhatTheCodeSays() throws Exception {
        String table = table(WrittenRule.all(), Places.found());
        if ("write".equals(System.getProperty("foi.rules"))) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(table);
    }

    private static String table(List<WrittenRule> rules, Places places) {
        var table = new StringBuilder(
                """
                        # The rules

                        Made from the code: `mvn -pl workflow-core test -Dtest=RulesTest -Dfoi.rules=write` writes it anew, and the \
                        build fails where it is out of date. `mvn -Ppit -pl workflow-core test` takes each rule out by itself and \
                        names a test that falls.

                        %d rules: %d held by the engine, %d left to people, %d not held yet.

                        | rule | says | source | decided in | proved by |
                        | --- | --- | --- | --- | --- |
                        """
                        .formatted(rules.size(), count(rules, Holder.ENGINE), count(rules, Holder.PEOPLE),
                                count(rules, Holder.NOBODY)));
        for (WrittenRule rule : rules) {
            table.append("| %s | %s | %s | %s | %s |%n".formatted(rule.number(), rule.words(), rule.source(),
                    where(rule, places),
                    names(places.proved().get(rule.number()))));
        }
        return table.append(ofTheRecord(places)).toString();
    }

    private static String ofTheRecord(Places places) {
        var table = new StringBuilder(
                """

                        ## Rules of the record

                        What the file must be for anybody to rely on it; they stand in no list of the law. Where no place of the core \
                        decides one, the interface does.

                        | rule | says | decided in |
                        | --- | --- | --- |
                        """);
        RuleInWords.ofTheRecord().forEach((name, words) -> table
                .append("| %s | %s | %s |%n".formatted(name, words, names(places.decided().get(name)))));
        return table.toString();
    }

    private static long count(List<WrittenRule> rules, Holder holder) {
        return rules.stream().filter(rule -> rule.holder() == holder).count();
    }

    private static String where(WrittenRule rule, Places places) {
        return switch (rule.holder()) {
            case ENGINE -> names(places.decided().get(rule.number()));
            case PEOPLE -> "people: " + rule.why();
            case NOBODY -> "not yet: " + rule.why();
        };
    }

    private static String names(@Nullable SortedSet<String> places) {
        return places == null
                ? ""
                : places.stream()
                        .map(place -> place.substring(place.startsWith("uk.") ? place.lastIndexOf('.') + 1 : 0))
                        .distinct().collect(Collectors.joining(", "));
    }
}
