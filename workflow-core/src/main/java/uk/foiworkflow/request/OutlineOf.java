package uk.foiworkflow.request;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.command.OtherCase.Outline;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;

/** What a command on another request may rest on, read off the state of this one. */
final class OutlineOf {

    private OutlineOf() {}

    static Outline request(Request request) {
        return new Outline(request.received().on(),
                Chosen.matching(request, request.questions().keySet(), OutlineOf::refusedForCost),
                request.received().authority().name(), minutes(request), request.links().byHand());
    }

    private static @Nullable Integer minutes(Request request) {
        return Aggregation.under(request) ? Cost.of(request, Aggregation.REGIME).all().minutes() : null;
    }

    /** Under the Regulations what takes too much is manifestly unreasonable. */
    static boolean refusedForCost(AskedQuestion question) {
        QuestionDecided decision = question.decision();
        return question.answered() && decision != null && (decision.outcome() == Outcome.COST_LIMIT
                || decision.exemptions().stream().anyMatch(cited -> cited.withoutCondition().equals("12(4)(b)")
                        || cited.withoutCondition().equals("10(4)(b)")));
    }
}
