package uk.foiworkflow.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/** What came of a review, question by question, and that the regulator is next (s.45 Code ch.5, EIR reg 11(4), FOISA s.21). */
final class ReviewOutcome {

    private ReviewOutcome() {}

    static Written write(Entries entries, Office office) {
        return Interim.latest(ReviewDecided.class, LetterKind.REVIEW_OUTCOME, entries, office, Rules.REVIEW,
                "Decide the review first.", ReviewOutcome::body);
    }

    private static void body(Writing letter, Entry<ReviewDecided> outcome) {
        Optional<Entry<ReviewRequested>> asked = letter.entries().last(ReviewRequested.class, any -> true);
        asked.ifPresent(review -> letter.say(Say.REVIEWED, List.of(review, outcome), "asked", review.event().on()));
        letter.entries().last(ReviewerAppointed.class, any -> true).filter(named -> named.event().override() == null)
                .ifPresent(named -> letter.say(Say.AFRESH, List.of(named, outcome)));
        if (outcome.event().result() == null) {
            letter.lacks(Rules.REVIEW, "result", "Say whose position stood.");
            return;
        }
        letter.say(switch (outcome.event().result()) {
            case AUTHORITY_UPHELD -> Say.UPHELD;
            case PARTLY_UPHELD -> Say.PARTLY_UPHELD;
            case OVERTURNED -> Say.OVERTURNED;
        }, List.of(outcome));
        var questions = new Questions(letter);
        List<Entry<QuestionDecided>> refused = new ArrayList<>();
        SortedSet<Integer> reviewed = reviewed(letter, asked);
        for (int number : reviewed) {
            questions.asked(number);
            Optional<Entry<QuestionDecided>> afresh = outcome.event().questions().contains(number)
                    ? questions.decided(number, DecisionStage.REVIEW)
                    : Optional.empty();
            afresh.ifPresentOrElse(decision -> {
                new Answering(letter, questions.regime(number), decision).write();
                if (Refusing.owed(questions.regime(number), decision.event())) {
                    refused.add(decision);
                }
            }, () -> letter.say(Say.UNCHANGED, number, List.of(outcome)));
        }
        refusals(letter, questions, refused);
        List<Regime> regimes = questions.regimes(reviewed);
        new Rights(letter, List.of(outcome)).afterReview(regimes);
    }

    private static SortedSet<Integer> reviewed(Writing letter, Optional<Entry<ReviewRequested>> asked) {
        SortedSet<Integer> named = asked.map(review -> review.event().questions()).orElse(new TreeSet<>());
        return named.isEmpty() ? new TreeSet<>(letter.entries().request().questions().keySet()) : named;
    }

    private static void refusals(Writing letter, Questions questions, List<Entry<QuestionDecided>> refused) {
        if (!refused.isEmpty()) {
            letter.say(Say.NOTICE, refused);
            refused.forEach(decision -> new Refusing(letter, questions.regime(decision.event().question()), decision)
                    .write());
        }
    }
}
