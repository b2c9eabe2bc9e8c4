package uk.foiworkflow.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Weakness.Severity;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse.Waiver;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.command.DecisionCommand.RecordDeliveryFailure;
import uk.foiworkflow.request.command.DecisionCommand.SubmitDraft;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted.Overridden;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted.Warning;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted;
import uk.foiworkflow.request.event.RequestEvent;

/** The response as it is drafted and goes out, or does not arrive (FOIA s.1, s.17; EIR reg 14). */
record ResponseDecider(Policy policy) {

    Decision draft(Request request, SubmitDraft command, Context context, Objections objections) {
        Confidential sha256 = LetterDocument.putForward(request, command, Closed.refuse(request, objections));
        return objections
                .curable(request.open().stream().allMatch(question -> question.decision() == null), Rules.UNDECIDED,
                        command.document() == null ? "text" : "document",
                        () -> "No question is decided yet, so there is nothing to answer with.")
                .leadTo(() -> new ClearanceDecider(policy).submitted(request, command,
                        Objects.requireNonNull(sha256), context));
    }

    Decision issue(Request request, IssueResponse command, Context context, Objections objections) {
        SortedSet<Integer> answers = ResponseCheck.answers(request, command);
        Chosen.known(request, answers, "questions", Closed.refuse(request, objections));
        var letter = new Letter(request, command, answers, policy.smallNumbers());
        Weaknesses said = letter.weaknesses();
        List<Weakness> weaknesses = said.found();
        letter.objectTo(weaknesses, objections.asked(said.checks()));
        objections.notYours(!command.overrides().isEmpty() && context.actor().role() != Role.HEAD, Rules.CLEARED,
                "overrides", () -> "Only the head may let a defect pass.");
        return objections.leadTo(() -> {
            var issued = new ResponseIssued(command.on(), request.drafting().nextResponse(), answers, command.draft(),
                    command.statement(), command.notice());
            List<WeaknessesAccepted> accepted = context.past()
                    ? List.of()
                    : accepted(letter, weaknesses, issued, context);
            return Stream.<RequestEvent>concat(Stream.of(issued), accepted.stream()).toList();
        });
    }

    /** What is known against the letter as it goes out; nothing when nothing is. */
    private List<WeaknessesAccepted> accepted(Letter letter, List<Weakness> weaknesses, ResponseIssued issued,
            Context context) {
        List<Overridden> overrides = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        for (Weakness weakness : weaknesses) {
            var words = new Confidential(weakness.words());
            Waiver waiver = letter.waiver(weakness);
            if (waiver != null) {
                overrides.add(new Overridden(weakness.rule().id(), weakness.question(), words, waiver.reason()));
            } else if (weakness.severity() == Severity.WARNS) {
                warnings.add(new Warning(weakness.rule().id(), weakness.question(), words));
            }
        }
        return overrides.isEmpty() && warnings.isEmpty()
                ? List.of()
                : List.of(new WeaknessesAccepted(issued.on(), issued.response(), overrides, warnings,
                        policy.version(), context.by()));
    }

    static Decision deliveryFailure(Request request, RecordDeliveryFailure command, Objections objections) {
        ResponseIssued sent = request.drafting().sent();
        return objections
                .impossible(sent == null, Rules.IN_ORDER, "reference", () -> "No response has been sent.")
                .impossible(sent != null && command.on().isBefore(sent.on()), Rules.DATED, "on",
                        () -> "The response was sent on " + DateInWords.of(Objects.requireNonNull(sent).on())
                                + ", after that day.")
                .impossible(sent != null && !sent.questions().containsAll(command.questions()), Rules.IN_ORDER,
                        "questions", () -> "The last response answered other questions.")
                .curable(request.drafting().failed(), Rules.IN_ORDER, "reference",
                        () -> "It is already on file that the last response did not arrive.")
                .leadTo(() -> {
                    ResponseIssued lost = Objects.requireNonNull(sent);
                    SortedSet<Integer> unanswered = new TreeSet<>(lost.questions());
                    if (!command.questions().isEmpty()) {
                        unanswered.retainAll(command.questions());
                    }
                    return Closed.reopenedBy(request,
                            new DeliveryFailed(command.on(), lost.response(), unanswered));
                });
    }
}
