package uk.foiworkflow.projections.trail;

import java.util.List;
import java.util.Locale;
import uk.foiworkflow.access.AccessEvent;
import uk.foiworkflow.access.AccessEvent.AccessRefused;
import uk.foiworkflow.access.AccessEvent.CommandRefused;
import uk.foiworkflow.access.BrokenRule;

/** What is said of somebody who was refused. */
final class AccessSentence {

    private AccessSentence() {}

    /** @param command the name of the command, as in {@code CloseCase} */
    static String of(AccessEvent event, String command) {
        return switch (event) {
            case CommandRefused e -> "“" + title(command) + "”" + Words.with(" on request ", e.reference())
                    + " was refused" + times(e.times()) + rules(e.rules()) + ".";
            case AccessRefused e -> "Access" + Words.with(" to request ", e.reference()) + " was refused"
                    + times(e.times()) + (e.call().isEmpty() ? "" : ": " + e.call()) + ".";
        };
    }

    private static String rules(List<BrokenRule> rules) {
        return rules.isEmpty()
                ? ""
                : ": " + Words.and(rules.stream()
                        .map(rule -> rule.rule() + " (" + rule.section() + ", " + rule.field() + ")").toList());
    }

    private static String times(int times) {
        return times == 1 ? "" : " " + times + " times";
    }

    /** {@code Close case} of {@code CloseCase}. */
    private static String title(String command) {
        String words = command.replaceAll("(?<=\\p{Lower})(?=\\p{Upper})", " ").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
