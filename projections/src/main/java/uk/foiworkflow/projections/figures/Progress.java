package uk.foiworkflow.projections.figures;

import java.util.List;
import uk.foiworkflow.projections.standing.QuestionTime;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.AskedQuestion.Gone;

/** How far a request has come, as statistics tell it: of its questions, never of what was typed when it was closed. */
enum Progress {

    /** Nothing is owed any more, and something was answered. */
    PROCESSED,
    /** An answer is owed, and the days count. */
    OPEN,
    /** No time runs until the requester has said more (s.1(3)), or sent what is a valid request (s.8). */
    AWAITING_DETAIL,
    /** No time runs until the fee is paid (s.9). */
    AWAITING_FEE,
    /** It was put away, for the detail or the fee never came. */
    LAPSED, WITHDRAWN;

    static Progress of(List<QuestionTime> times) {
        List<AskedQuestion> open = times.stream().map(QuestionTime::question).filter(AskedQuestion::open).toList();
        if (!open.isEmpty()) {
            if (!open.stream().allMatch(AskedQuestion::stopped)) {
                return OPEN;
            }
            return open.stream().allMatch(question -> question.feeAsked() != null && question.detailAsked() == null)
                    ? AWAITING_FEE
                    : AWAITING_DETAIL;
        }
        if (times.stream().anyMatch(QuestionTime::settled)) {
            return PROCESSED;
        }
        return times.stream().allMatch(time -> time.question().gone() == Gone.WITHDRAWN) ? WITHDRAWN : LAPSED;
    }
}
