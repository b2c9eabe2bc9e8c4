package uk.foiworkflow.letter;

import java.util.List;
import java.util.Optional;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;

/** Where the authority stands on one question, and in what that differs from its first answer. */
record Position(Writing letter, AskedQuestion question) {

    void write() {
        int number = question.number();
        var questions = new Questions(letter);
        questions.asked(number);
        Optional<Entry<ResponseIssued>> answer = letter.entries()
                .all(ResponseIssued.class, issued -> issued.questions().contains(number)).stream().findFirst();
        Optional<Entry<QuestionDecided>> told = answer.flatMap(issued -> lastBefore(issued.sequence()));
        if (told.isEmpty()) {
            letter.say(Say.NOT_ANSWERED, number, letter.entries().dating(number), "due", question.due());
            return;
        }
        letter.say(Say.ANSWERED, number, List.of(answer.get()), "on", answer.get().event().on());
        Entry<QuestionDecided> now = reviewed(questions).orElse(told.get());
        new Answering(letter, question.regime(), now).write();
        if (Refusing.owed(question.regime(), now.event())) {
            new Refusing(letter, question.regime(), now).write();
        }
        if (letter.gapsTaken()) {
            letter.say(Say.NOT_ON_FILE, number, List.of(now));
        }
        changes(told.get(), now);
    }

    private Optional<Entry<QuestionDecided>> lastBefore(int sequence) {
        return letter.entries()
                .all(QuestionDecided.class, decision -> decision.question() == question.number()
                        && decision.stage() == DecisionStage.INITIAL)
                .stream().filter(decision -> decision.sequence() < sequence).reduce((earlier, later) -> later);
    }

    /** What a review decided afresh counts once the review is decided. */
    private Optional<Entry<QuestionDecided>> reviewed(Questions questions) {
        return letter.entries()
                .last(ReviewDecided.class, review -> review.questions().contains(question.number()))
                .flatMap(review -> questions.decided(question.number(), DecisionStage.REVIEW));
    }

    private void changes(Entry<QuestionDecided> told, Entry<QuestionDecided> now) {
        List<Cited> before = cited(told);
        List<Cited> after = cited(now);
        if (told.event().outcome() == now.event().outcome() && told.event().held() == now.event().held()
                && before.equals(after)) {
            letter.say(Say.NOTHING_CHANGED, question.number(), List.of(told, now));
            return;
        }
        letter.say(Say.CHANGED, question.number(), List.of(told, now), "since", now.event().on());
        after.stream().filter(provision -> !before.contains(provision)).forEach(provision -> letter.say(
                Say.RELIED_ON_SINCE, question.number(), List.of(now), "provision", provision, "since",
                now.event().on()));
        before.stream().filter(provision -> !after.contains(provision)).forEach(provision -> letter
                .say(Say.NO_LONGER_RELIED_ON, question.number(), List.of(told, now), "provision", provision));
    }

    private List<Cited> cited(Entry<QuestionDecided> decision) {
        return decision.event().exemptions().stream().map(exemption -> Cited.of(question.regime(), exemption)).toList();
    }
}
