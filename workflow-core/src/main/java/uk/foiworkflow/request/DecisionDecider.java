package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.AskedQuestion.Gone;
import uk.foiworkflow.request.Drafting.DraftState;
import uk.foiworkflow.request.Weakness.Severity;
import uk.foiworkflow.request.command.DecisionCommand;
import uk.foiworkflow.request.command.DecisionCommand.AssessIdentification;
import uk.foiworkflow.request.command.DecisionCommand.BypassClearance;
import uk.foiworkflow.request.command.DecisionCommand.ChooseClearanceRoute;
import uk.foiworkflow.request.command.DecisionCommand.ClaimExemption;
import uk.foiworkflow.request.command.DecisionCommand.ClearDraft;
import uk.foiworkflow.request.command.DecisionCommand.CloseCase;
import uk.foiworkflow.request.command.DecisionCommand.DecideQuestion;
import uk.foiworkflow.request.command.DecisionCommand.DispenseWithNotice;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse.Waiver;
import uk.foiworkflow.request.command.DecisionCommand.RecordDeliveryFailure;
import uk.foiworkflow.request.command.DecisionCommand.ReopenCase;
import uk.foiworkflow.request.command.DecisionCommand.ReturnDraft;
import uk.foiworkflow.request.command.DecisionCommand.SubmitDraft;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.IdentificationAssessed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted.Overridden;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted.Warning;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.VoidedBy;

/** From the first claim of an exemption to the closed case (FOIA s.1, s.2, s.17; EIR reg 12 to 14). */
record DecisionDecider(Policy policy) {

    Decision decide(Request request, DecisionCommand command, Context context, Objections objections) {
        var clearance = new ClearanceDecider(policy);
        return switch (command) {
            case ClaimExemption claim -> claim(request, claim, context, objections);
            case DecideQuestion decide -> decideQuestion(request, decide, context, objections);
            case SubmitDraft draft -> draft(request, draft, context, objections);
            case ReturnDraft draft -> clearance.sendBack(request, draft, objections);
            case ClearDraft draft -> clearance.clear(request, draft, context, objections);
            case ChooseClearanceRoute choose -> clearance.choose(request, choose, context, objections);
            case BypassClearance bypass -> clearance.bypass(request, bypass, context, objections);
            case AssessIdentification assess -> assess(request, assess, context, objections);
            case IssueResponse issue -> issue(request, issue, context, objections);
            case RecordDeliveryFailure failure -> deliveryFailure(request, failure, objections);
            case DispenseWithNotice dispense -> new EarlierNotice(request, dispense, context).decide(objections);
            case CloseCase close -> close(request, close, objections);
            case ReopenCase reopen -> reopen(request, reopen, objections);
        };
    }

    /** A new exemption is heard at review, by the Commissioner and on appeal, though the first notice lacked it. */
    @Rulebook("R6-late")
    private static boolean raisedLate(Request request, @Nullable AskedQuestion question) {
        Commissioner commissioner = request.commissioner();
        return question != null && question.answered()
                && (request.review().open() || commissioner.open() || commissioner.appeal());
    }

    private static Decision claim(Request request, ClaimExemption command, Context context,
            Objections objections) {
        SortedSet<Integer> chosen = Numbers.of(command.question());
        AskedQuestion question = request.questions().get(command.question());
        if (raisedLate(request, question)) {
            Chosen.known(request, chosen, "question", objections);
        } else {
            Chosen.open(request, chosen, "question", Closed.refuse(request, objections));
        }
        if (question != null) {
            objections.and(Refusal.citation(question.regime(), command.exemption(), "exemption"));
        }
        return objections.leadTo(() -> List.of(new ExemptionClaimed(command.on(), command.question(),
                command.exemption(), command.reasons(), command.item(), context.by())));
    }

    private static Decision decideQuestion(Request request, DecideQuestion command, Context context,
            Objections objections) {
        QuestionOutcome decision = command.decision();
        SortedSet<Integer> chosen = Numbers.of(decision.question());
        Chosen.open(request, chosen, "question", Closed.refuse(request, objections));
        return consistent(request, decision, "", objections)
                .leadTo(() -> ClearanceDecider.voiding(request, VoidedBy.DECIDED_ANEW,
                        decided(command.on(), DecisionStage.INITIAL, decision, context)));
    }

    /** Whether what is said of holding, outcome and exemption agrees with itself, and with the law (R7.1). */
    static Objections consistent(Request request, QuestionOutcome decision, String path, Objections objections) {
        AskedQuestion question = request.questions().get(decision.question());
        Outcome outcome = decision.outcome();
        boolean saysNotHeld = decision.held() == Held.NO;
        List<Exemption> exemptions = decision.exemptions();
        new Grounds(request, decision, path, objections).object();
        Groundwork.objectTo(request, decision, path, objections);
        return objections
                .curable(decision.held() == null && saysWhetherHeld(outcome), Rules.OUTCOME, path + "held",
                        () -> "Say whether the information is held.")
                .curable(saysNotHeld && (outcome.restsOnExemption() || outcome == Outcome.DISCLOSED), Rules.OUTCOME,
                        path + "outcome", () -> "What is not held cannot be " + outcome + ".")
                .curable(outcome == Outcome.NOT_HELD && (decision.held() == Held.YES || decision.held() == Held.PART),
                        Rules.OUTCOME, path + "held",
                        () -> "The outcome is not-held, and the information is said to be held.")
                .curable(decision.held() == Held.NCND && outcome != Outcome.WITHHELD && saysWhetherHeld(outcome),
                        Rules.OUTCOME, path + "outcome",
                        () -> "Where holding is neither confirmed nor denied, the outcome is withheld.")
                .curable(question != null && question.regime().environmental() && outcome.restsOnSection17_5(),
                        Rules.UNREASONABLE, path + "outcome",
                        () -> "The Regulations know no outcome " + outcome + ": a manifestly unreasonable request is"
                                + " withheld under regulation 12(4)(b) or 10(4)(b).")
                .curable(outcome == Outcome.DISCLOSED && !exemptions.isEmpty(), Rules.OUTCOME, path + "exemptions",
                        () -> "What is disclosed is withheld under no exemption.");
    }

    private static boolean saysWhetherHeld(Outcome outcome) {
        return outcome.restsOnExemption() || outcome == Outcome.DISCLOSED || outcome == Outcome.NOT_HELD;
    }

    static QuestionDecided decided(LocalDate on, DecisionStage stage, QuestionOutcome decision, Context context) {
        return new QuestionDecided(on, stage, decision.question(), context.by(),
                decision.held(), decision.outcome(), decision.exemptions(), decision.answer(), decision.reasons());
    }

    private Decision draft(Request request, SubmitDraft command, Context context, Objections objections) {
        return Closed.refuse(request, objections)
                .impossible(command.text().text().isBlank(), Rules.WORDS, "text", () -> "The draft has no words.")
                .curable(request.open().stream().allMatch(question -> question.decision() == null), Rules.UNDECIDED,
                        "text", () -> "No question is decided yet, so there is nothing to answer with.")
                .leadTo(() -> new ClearanceDecider(policy).submitted(request, command, context));
    }

    private static Decision assess(Request request, AssessIdentification command, Context context,
            Objections objections) {
        Confidential byWhom = command.byWhom();
        Chosen.known(request, Numbers.of(command.question()), "question", Closed.refuse(request, objections));
        return objections
                .impossible(command.means().text().isBlank(), Rules.WORDS, "means",
                        () -> "Say by what means, or why none is reasonably likely to be used.")
                .curable(command.identifiable() && (byWhom == null || byWhom.text().isBlank()), Rules.SMALL_NUMBERS,
                        "byWhom", () -> "Say who could identify somebody.")
                .leadTo(() -> List.of(new IdentificationAssessed(command.on(), command.question(),
                        context.by(), command.identifiable(), byWhom,
                        command.means())));
    }

    private Decision issue(Request request, IssueResponse command, Context context, Objections objections) {
        SortedSet<Integer> answers = ResponseCheck.answers(request, command);
        Chosen.known(request, answers, "questions", Closed.refuse(request, objections));
        var letter = new Letter(request, command, answers, policy.smallNumbers());
        letter.objectTo(objections);
        objections.notYours(!command.overrides().isEmpty() && context.actor().role() != Role.HEAD, Rules.CLEARED,
                "overrides", () -> "Only the head may let a defect pass.");
        return objections.leadTo(() -> {
            var issued = new ResponseIssued(command.on(), request.drafting().nextResponse(), answers, command.draft(),
                    command.statement(), command.notice());
            List<WeaknessesAccepted> accepted = context.past() ? List.of() : accepted(letter, issued, context);
            return Stream.<RequestEvent>concat(Stream.of(issued), accepted.stream()).toList();
        });
    }

    /** What is known against the letter as it goes out; nothing when nothing is. */
    private List<WeaknessesAccepted> accepted(Letter letter, ResponseIssued issued, Context context) {
        List<Overridden> overrides = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        for (Weakness weakness : letter.weaknesses()) {
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

    private static Decision deliveryFailure(Request request, RecordDeliveryFailure command, Objections objections) {
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

    private static Decision close(Request request, CloseCase command, Objections objections) {
        List<Integer> unanswered = request.open().stream().map(AskedQuestion::number).toList();
        return objections
                .curable(request.drafting().closed() != null, Rules.IN_ORDER, "reference", () -> "The case is closed.")
                .curable(!unanswered.isEmpty(), Rules.UNDECIDED, "questions",
                        () -> Chosen.list(unanswered, "has", "have")
                                + " no answer; each question needs one before the case closes.")
                .curable(request.review().open(), Rules.REVIEW, "reference", () -> "An internal review is open.")
                .leadTo(() -> List.of(new CaseClosed(command.on(), request.rollUp())));
    }

    private static Decision reopen(Request request, ReopenCase command, Objections objections) {
        LocalDate closed = request.drafting().closed();
        return Chosen.known(request, command.questions(), "questions", objections)
                .curable(closed == null && request.questions().values().stream()
                        .noneMatch(question -> question.gone() == Gone.LAPSED), Rules.IN_ORDER, "reference",
                        () -> "The case is open.")
                .impossible(closed != null && command.on().isBefore(closed), Rules.DATED, "on",
                        () -> "The case was closed on " + DateInWords.of(Objects.requireNonNull(closed))
                                + ", after that day.")
                .leadTo(() -> List.of(new CaseReopened(command.on(), command.why(),
                        command.questions().isEmpty() ? null : command.questions())));
    }
}
