package uk.foiworkflow.request;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import uk.foiworkflow.request.event.Numbers;

/** Which questions a command is about. */
final class Chosen {

    private Chosen() {}

    /** The questions that were named; where none were, those that fit, and all of them where none fits. */
    static SortedSet<Integer> from(Request request, SortedSet<Integer> named, Predicate<AskedQuestion> fits) {
        if (!named.isEmpty()) {
            return Numbers.of(named);
        }
        var fitting = request.questions().values().stream().filter(fits).map(AskedQuestion::number).toList();
        return Numbers.of(fitting.isEmpty() ? request.questions().keySet() : fitting);
    }

    /** What is wrong with the choice whatever the command: a question that was never asked. */
    static Objections known(Request request, SortedSet<Integer> chosen, Objections objections) {
        SortedSet<Integer> unknown = new TreeSet<>(chosen);
        unknown.removeAll(request.questions().keySet());
        return objections.impossible(!unknown.isEmpty(), Rules.QUESTIONS, "questions",
                () -> list(unknown) + " was never asked; the request has " + list(request.questions().keySet()) + ".");
    }

    /** Whether one of the chosen questions that exist is as described. */
    static boolean any(Request request, SortedSet<Integer> chosen, Predicate<AskedQuestion> described) {
        return !matching(request, chosen, described).isEmpty();
    }

    /** The chosen questions that exist and are as described. */
    static SortedSet<Integer> matching(Request request, SortedSet<Integer> chosen, Predicate<AskedQuestion> described) {
        return Numbers.of(chosen.stream().filter(number -> {
            AskedQuestion question = request.questions().get(number);
            return question != null && described.test(question);
        }).toList());
    }

    /** {@code Question 3}, {@code Questions 1, 2 and 3}. */
    static String list(java.util.Collection<Integer> numbers) {
        var words = numbers.stream().map(String::valueOf).toList();
        if (words.size() == 1) {
            return "Question " + words.getFirst();
        }
        return "Questions " + String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
