package uk.foiworkflow.request;

import java.util.List;
import java.util.SortedSet;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.ClockCommand.RecordClarification;
import uk.foiworkflow.request.command.ClockCommand.RequestClarification;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.Deadline;

/** Detail that is needed is asked for, and arrives: then the full limit runs anew (FOIA s.1(3), s.10(6)(b), EIR reg 9). */
record ClarificationDecider(DueDates dueDates) {

    static Decision ask(Request request, RequestClarification command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        return Chosen.open(request, chosen, "questions", Closed.refuse(request, objections))
                .curable(Chosen.any(request, chosen, question -> question.detailAsked() != null), Rules.CLARIFICATION,
                        "questions",
                        () -> "The requester has already been asked about "
                                + Chosen.list(
                                        Chosen.matching(request, chosen, question -> question.detailAsked() != null))
                                + " and has not replied.")
                .leadTo(() -> List.of(new ClarificationRequested(command.on(), chosen, command.text())));
    }

    @Rulebook("R3.11")
    Decision reply(Request request, RecordClarification command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(),
                question -> question.detailAsked() != null);
        return Chosen.notBefore(request, chosen, command.on(), AskedQuestion::detailAsked,
                "The detail cannot have arrived on ",
                Chosen.known(request, chosen, "questions", objections))
                .curable(Chosen.any(request, chosen, OutlineOf::refusedForCost), Rules.NARROWED, "questions",
                        () -> Chosen.list(Chosen.matching(request, chosen, OutlineOf::refusedForCost), "was", "were")
                                + " refused for the cost; what narrows it now is a new request with a time of its own:"
                                + " log it, and say there that it narrows " + request.received().reference() + ".")
                .curable(Chosen.any(request, chosen, ClarificationDecider::notAwaitingDetail), Rules.CLARIFICATION,
                        "questions",
                        () -> "Nothing more was asked about "
                                + Chosen.list(Chosen.matching(request, chosen, ClarificationDecider::notAwaitingDetail))
                                + "; what the requester adds unasked is a new request for the added scope: log it, and"
                                + " link the two.")
                .leadTo(() -> Closed.reopenedBy(request,
                        new ClarificationReceived(command.on(), chosen, command.text(),
                                due(request, chosen, command))));
    }

    /** Detail that was asked for when the limit had run out moves nothing: it stays as it was. */
    @Rulebook({"R3.1", "R3.2"})
    private List<Deadline> due(Request request, SortedSet<Integer> chosen, RecordClarification command) {
        var reply = new ClarificationReceived(command.on(), chosen, command.text(), List.of());
        return dueDates.response(request.received().authority(),
                chosen.stream().map(number -> IntakeDecider.question(request, number))
                        .filter(question -> !question.ranOut()).map(question -> question.evolve(reply)).toList());
    }

    /** A question that had lapsed for want of the detail comes to life again when it arrives (R3.6). */
    @Rulebook("R3.5")
    private static boolean notAwaitingDetail(AskedQuestion question) {
        return question.detailAsked() == null && question.gone() != AskedQuestion.Gone.LAPSED
                && !OutlineOf.refusedForCost(question);
    }
}
