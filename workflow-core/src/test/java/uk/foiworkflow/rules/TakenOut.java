package uk.foiworkflow.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import uk.foiworkflow.rules.Places.CodePlace;

/**
 * Reads what the mutation tests did and shows, rule by rule, a change that takes the rule out and a test that falls with it.
 * Ends with 1 where there is a rule whose absence nothing notices.
 */
final class TakenOut {

    /**
     * One change of the code.
     *
     * @param fallen the test that fell; empty when none did
     */
    private record Change(String type, String method, int line, String how, String fallen) {

        static Change of(Element mutation) {
            String how = text(mutation, "mutator");
            return new Change(text(mutation, "mutatedClass"), text(mutation, "mutatedMethod"),
                    Integer.parseInt(text(mutation, "lineNumber")), how.substring(how.lastIndexOf('.') + 1),
                    "KILLED".equals(mutation.getAttribute("status")) ? test(text(mutation, "killingTest")) : "");
        }

        boolean removesCall() {
            return how.startsWith("NakedReceiver");
        }

        boolean in(CodePlace place) {
            if (place.method().isEmpty()) {
                return type.equals(place.type()) || type.startsWith(place.type() + "$");
            }
            return type.equals(place.type())
                    && (method.equals(place.method()) || method.startsWith("lambda$" + place.method() + "$"));
        }

        private static String text(Element mutation, String name) {
            return mutation.getElementsByTagName(name).item(0).getTextContent();
        }

        /** {@code Class.method} out of a test's identifier. */
        private static String test(String identifier) {
            String last = identifier.replaceAll("^.*\\[(class|nested-class):", "");
            String type = last.replaceAll("].*$", "");
            String method = last.matches(".*\\[(method|test-template|property):.*")
                    ? last.replaceAll("^.*\\[(method|test-template|property):", "").replaceAll("[(\\]].*$", "")
                    : "";
            return type.substring(type.lastIndexOf('.') + 1) + (method.isEmpty() ? "" : "." + method);
        }
    }

    private TakenOut() {}

    /** Takes the report of the mutation tests and the file to write to. */
    public static void main(String[] arguments) throws Exception {
        List<Change> changes = changes(Path.of(arguments[0]));
        Places places = Places.found();
        var table = new StringBuilder("| rule | taken out at | falls |\n| --- | --- | --- |\n");
        SortedSet<String> unnoticed = new TreeSet<>();
        int held = 0;
        for (WrittenRule rule : WrittenRule.all()) {
            if (rule.engine()) {
                held++;
                List<Change> fallen = changes.stream().filter(change -> !change.fallen().isEmpty())
                        .filter(change -> decides(places, rule.number(), change, changes)).toList();
                if (fallen.isEmpty()) {
                    unnoticed.add(rule.number());
                } else {
                    Change first = fallen.getFirst();
                    table.append("| %s | %s:%d %s | %s |%n".formatted(rule.number(),
                            first.type().substring(first.type().lastIndexOf('.') + 1), first.line(), first.how(),
                            first.fallen()));
                }
            }
        }
        table.append("%n%d rules held; taken out one by one, %d are noticed by a test.%n".formatted(held,
                held - unnoticed.size()));
        Files.writeString(Path.of(arguments[1]), table);
        if (!unnoticed.isEmpty()) {
            throw new AssertionError("Nothing notices when these rules are taken out: " + unnoticed);
        }
    }

    private static boolean decides(Places places, String number, Change change, List<Change> all) {
        return places.code().getOrDefault(number, new TreeSet<>()).stream().filter(change::in)
                .anyMatch(place -> place.line() == 0 || within(place, change, all));
    }

    /** From the call that names the rule down to the name: its condition and the call itself, and no other rule's. */
    private static boolean within(CodePlace place, Change change, List<Change> all) {
        int call = all.stream().filter(Change::removesCall).filter(other -> other.in(place)).mapToInt(Change::line)
                .filter(line -> line <= place.line()).max().orElse(place.line());
        return change.line() >= call && change.line() <= place.line();
    }

    private static List<Change> changes(Path report) throws IOException, ReflectiveOperationException {
        try (var file = Files.newInputStream(report)) {
            NodeList mutations = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file)
                    .getElementsByTagName("mutation");
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < mutations.getLength(); i++) {
                changes.add(Change.of((Element) mutations.item(i)));
            }
            return changes;
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
            throw new IOException("Not a report of mutation tests: " + report, e);
        }
    }
}
