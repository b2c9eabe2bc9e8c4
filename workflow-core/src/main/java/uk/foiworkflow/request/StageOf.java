package uk.foiworkflow.request;

import java.util.Collection;
import java.util.List;
import uk.foiworkflow.request.AskedQuestion.Gone;
import uk.foiworkflow.request.Drafting.DraftState;

/** Where a request stands, read off its state: what is open outside comes first, then how far the response has got. */
final class StageOf {

    private StageOf() {}

    static Stage request(Request request) {
        if (request.commissioner().appeal()) {
            return Stage.TRIBUNAL;
        }
        if (request.commissioner().open()) {
            return Stage.COMMISSIONER;
        }
        if (request.review().open()) {
            return Stage.REVIEW;
        }
        if (request.drafting().closed() != null) {
            return Stage.CLOSED;
        }
        List<AskedQuestion> open = request.open();
        return open.isEmpty() ? settled(request) : running(request, open);
    }

    private static Stage settled(Request request) {
        Collection<AskedQuestion> questions = request.here();
        if (questions.isEmpty()) {
            return Stage.RECEIVED;
        }
        if (questions.stream().anyMatch(question -> question.answered() || question.withoutLetter().isPresent())) {
            return Stage.ANSWERED;
        }
        return questions.stream().allMatch(question -> question.gone() == Gone.WITHDRAWN)
                ? Stage.WITHDRAWN
                : Stage.LAPSED;
    }

    private static Stage running(Request request, List<AskedQuestion> open) {
        if (open.stream().allMatch(AskedQuestion::stopped)) {
            return open.stream().allMatch(StageOf::awaitsFeeAlone) ? Stage.FEE : Stage.CLARIFICATION;
        }
        DraftState draft = request.drafting().draftState();
        if (draft == DraftState.CLEARED) {
            return Stage.DISPATCH;
        }
        if (draft == DraftState.SUBMITTED) {
            return Stage.CLEARANCE;
        }
        if (open.stream().anyMatch(question -> question.decision() != null)) {
            return Stage.DRAFTING;
        }
        Handling handling = request.handling();
        return handling.assignedTo() == null && handling.tasks().isEmpty() ? Stage.RECEIVED : Stage.HANDLING;
    }

    private static boolean awaitsFeeAlone(AskedQuestion question) {
        return question.feeAsked() != null && question.detailAsked() == null;
    }
}
