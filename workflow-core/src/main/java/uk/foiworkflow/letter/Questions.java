package uk.foiworkflow.letter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Question;

/** The questions of a request, as a letter speaks of them. */
record Questions(Writing letter) {

    /** What was asked, in the requester's words. */
    void asked(int number) {
        Entry<?> asked = asking(number).orElseThrow();
        letter.say(Say.QUESTION, number, List.of(asked), "number", number, "text", text(asked, number));
    }

    Regime regime(int number) {
        return Objects.requireNonNull(letter.entries().request().questions().get(number)).regime();
    }

    /** The last decision on it at that stage; empty when there is none. */
    Optional<Entry<QuestionDecided>> decided(int number, DecisionStage stage) {
        return letter.entries().last(QuestionDecided.class,
                decision -> decision.question() == number && decision.stage() == stage);
    }

    /** The laws under which those questions are, each once. */
    List<Regime> regimes(Collection<Integer> numbers) {
        return numbers.stream().map(this::regime).distinct().sorted().toList();
    }

    private Optional<Entry<?>> asking(int number) {
        List<Entry<?>> all = new ArrayList<>(letter.entries().all(RequestReceived.class, event -> true));
        all.addAll(letter.entries().all(QuestionsIdentified.class, event -> true));
        return all.stream().filter(entry -> entry.event().questions().contains(number)).findFirst();
    }

    private static String text(Entry<?> asked, int number) {
        List<Question> questions = asked.event() instanceof RequestReceived received
                ? received.asked()
                : ((QuestionsIdentified) asked.event()).asked();
        return questions.stream().filter(question -> question.number() == number)
                .map(question -> question.text().text()).findFirst().orElseThrow();
    }
}
