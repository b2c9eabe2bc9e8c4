package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.request.event.Numbers;

/** Which questions a command is about. */
final class Chosen {

    private Chosen() {}

    /** The questions that were named, and all of them where none was. */
    static SortedSet<Integer> from(Request request, SortedSet<Integer> named) {
        return named.isEmpty()
                ? Numbers.of(request.here().stream().map(AskedQuestion::number).toList())
                : Numbers.of(named);
    }

    /** The questions that were named; where none were, those that fit, and all of them where none fits. */
    static SortedSet<Integer> from(Request request, SortedSet<Integer> named, Predicate<AskedQuestion> fits) {
        SortedSet<Integer> fitting = matching(request, request.questions().keySet(), fits);
        return named.isEmpty() && !fitting.isEmpty() ? fitting : from(request, named);
    }

    /** What is wrong with the choice whatever the command: a question that was never asked. */
    static Objections known(Request request, SortedSet<Integer> chosen, String field, Objections objections) {
        SortedSet<Integer> unknown = new TreeSet<>(chosen);
        unknown.removeAll(request.questions().keySet());
        return objections
                .impossible(chosen.isEmpty() && request.here().isEmpty(), Rules.SPLIT, field,
                        () -> "No question is in this request any more.")
                .impossible(!unknown.isEmpty(), Rules.QUESTIONS, field,
                        () -> list(unknown, "was", "were") + " never asked; the request has "
                                + list(request.questions().keySet()) + ".")
                .curable(any(request, chosen, question -> !question.here()), Rules.SPLIT, field,
                        () -> list(matching(request, chosen, question -> !question.here()), "has", "have")
                                + " left for a request of " + (chosen.size() == 1 ? "its" : "their") + " own.");
    }

    /** What is wrong with the choice where an answer must still be owed to each of them. */
    static Objections open(Request request, SortedSet<Integer> chosen, String field, Objections objections) {
        SortedSet<Integer> settled = matching(request, chosen, question -> question.here() && !question.open());
        return known(request, chosen, field, objections).curable(!settled.isEmpty(), Rules.IN_ORDER, field,
                () -> list(settled, "needs", "need") + " no answer any more.");
    }

    /** What is told of the chosen questions cannot have happened before it was asked for. */
    static Objections notBefore(Request request, SortedSet<Integer> chosen, LocalDate on,
            Function<AskedQuestion, @Nullable LocalDate> asked, String what, Objections objections) {
        SortedSet<Integer> early = matching(request, chosen, question -> {
            LocalDate day = asked.apply(question);
            return day != null && on.isBefore(day);
        });
        return objections.impossible(!early.isEmpty(), Rules.DATED, "on",
                () -> what + DateInWords.of(on) + ", before it was asked for.");
    }

    /** Whether one of the chosen questions that exist is as described. */
    static boolean any(Request request, SortedSet<Integer> chosen, Predicate<AskedQuestion> described) {
        return !matching(request, chosen, described).isEmpty();
    }

    /** The chosen questions that exist and are as described. */
    static SortedSet<Integer> matching(Request request, Collection<Integer> chosen,
            Predicate<AskedQuestion> described) {
        return Numbers.of(chosen.stream().filter(number -> {
            AskedQuestion question = request.questions().get(number);
            return question != null && described.test(question);
        }).toList());
    }

    /** {@code Question 3 was}, {@code Questions 1, 2 and 3 were}. */
    static String list(Collection<Integer> numbers, String verb, String plural) {
        return list(numbers) + " " + (numbers.size() == 1 ? verb : plural);
    }

    /** {@code Question 3}, {@code Questions 1, 2 and 3}. */
    static String list(Collection<Integer> numbers) {
        var words = numbers.stream().map(String::valueOf).toList();
        if (words.isEmpty()) {
            return "No question";
        }
        if (words.size() == 1) {
            return "Question " + words.getFirst();
        }
        return "Questions " + String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
