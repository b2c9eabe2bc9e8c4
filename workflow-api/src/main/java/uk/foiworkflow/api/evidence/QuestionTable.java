package uk.foiworkflow.api.evidence;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Question;

/** The four positions on each question: what was asked, held, given, and kept back. */
final class QuestionTable {

    private QuestionTable() {}

    static void write(Html html, Part part) {
        SortedMap<Integer, Question> asked = new TreeMap<>();
        part.events().forEach(event -> {
            if (event instanceof RequestReceived received) {
                received.asked().forEach(question -> asked.put(question.number(), question));
            } else if (event instanceof QuestionsIdentified found) {
                found.asked().forEach(question -> asked.put(question.number(), question));
            }
        });
        html.table("questions", "What was asked, and what became of it",
                List.of("Question", "Asked", "Held", "Outcome", "Given",
                        part.closed() ? "Kept back, and why" : "Kept back"),
                asked.values().stream().map(question -> row(question, part)).toList());
    }

    private static List<String> row(Question question, Part part) {
        QuestionDecided last = part.events().stream().filter(QuestionDecided.class::isInstance)
                .map(QuestionDecided.class::cast).filter(decided -> decided.question() == question.number())
                .reduce((earlier, later) -> later).orElse(null);
        if (last == null) {
            return List.of(String.valueOf(question.number()), question.text().text(), "not said", "not answered",
                    InWords.NONE,
                    InWords.NONE);
        }
        String exemptions = last.exemptions().stream().map(Exemption::code).collect(Collectors.joining(", "));
        return List.of(String.valueOf(question.number()), question.text().text(), held(last.held()),
                last.outcome().toString().replace('-', ' '), InWords.text(last.answer()),
                exemptions.isEmpty() && last.reasons() == null
                        ? InWords.NONE
                        : Stream.of(exemptions, last.reasons() == null ? "" : last.reasons().text())
                                .filter(words -> !words.isEmpty()).collect(Collectors.joining("\n")));
    }

    private static String held(@Nullable Held held) {
        if (held == null) {
            return "not recorded";
        }
        return held == Held.NCND ? "neither confirmed nor denied" : held.toString();
    }
}
