package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.IntakeCommand;
import uk.foiworkflow.request.command.IntakeCommand.AcknowledgeRequest;
import uk.foiworkflow.request.command.IntakeCommand.ChangeRegime;
import uk.foiworkflow.request.command.IntakeCommand.CorrectReceiptDate;
import uk.foiworkflow.request.command.IntakeCommand.IdentifyQuestions;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.IntakeCommand.ReturnQuestions;
import uk.foiworkflow.request.command.IntakeCommand.SplitOffQuestions;
import uk.foiworkflow.request.command.IntakeCommand.TakeOverQuestions;
import uk.foiworkflow.request.command.IntakeCommand.TransferRequest;
import uk.foiworkflow.request.command.IntakeCommand.WithdrawRequest;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.event.FileEvent.CasesLinked;
import uk.foiworkflow.request.event.FileEvent.PreferencesStated;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RegimeChanged;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.IntakeEvent.RequestTransferred;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.RequestEvent;

/** Receipt, acknowledgement, the questions and their law (FOIA s.1, s.8, s.10(6)). */
record IntakeDecider(DueDates dueDates) {

    private static final Pattern REFERENCE = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._-]{1,64}");
    private static final LocalDate IN_FORCE = LocalDate.of(2005, 1, 1);

    Decision decide(Request request, IntakeCommand command, Context context, Objections objections) {
        return switch (command) {
            case ReceiveRequest receive -> receive(request, receive, objections);
            case AcknowledgeRequest acknowledge -> acknowledge(request, acknowledge, objections);
            case IdentifyQuestions identify -> identify(request, identify, objections);
            case ChangeRegime change -> change(request, change, context, objections);
            case TransferRequest transfer -> transfer(request, transfer, objections);
            case WithdrawRequest withdraw -> withdraw(request, withdraw, objections);
            case CorrectReceiptDate correct -> correct(request, correct, objections);
            case SplitOffQuestions split -> SplitDecider.splitOff(request, split, objections);
            case TakeOverQuestions take -> SplitDecider.takeOver(request, take, objections);
            case ReturnQuestions back -> SplitDecider.giveBack(request, back, objections);
        };
    }

    private Decision receive(Request request, ReceiveRequest command, Objections objections) {
        reference(request, command.reference(), objections)
                .impossible(command.on().isBefore(IN_FORCE), Rules.RECEIPT, "received",
                        () -> "The right to information began on 1 January 2005.")
                .impossible(command.authority().name().isBlank(), Rules.VALID_REQUEST, "authority.name",
                        () -> "The authority needs a name.")
                .impossible(command.asked().isEmpty(), Rules.QUESTIONS, "questions",
                        () -> "A request asks at least one question.");
        reaches("regime", command.regime(), command.jurisdiction(), objections);
        questions(Set.of(), command.asked(), command.jurisdiction(), objections);
        OtherCase narrows = command.narrows();
        if (narrows != null) {
            Others.known(command.reference(), narrows, "narrows", objections);
            Others.narrowed(command.on(), narrows, "narrows", objections);
        }
        return objections.leadTo(() -> received(command, narrows));
    }

    /** A request begins once, under a reference that can be one. */
    static Objections reference(Request request, String reference, Objections objections) {
        return objections
                .impossible(request.receipt() != null, Rules.REFERENCE, "reference",
                        () -> "Request " + reference + " is already on file.")
                .impossible(!REFERENCE.matcher(reference).matches(), Rules.REFERENCE, "reference",
                        () -> "A reference is 1 to 64 letters, digits, dots, underscores or hyphens; another one"
                                + " belongs in formerReference.");
    }

    private List<RequestEvent> received(ReceiveRequest command, @Nullable OtherCase narrows) {
        var asked = asked(command.asked(), command.regime(), command.on());
        var received = new RequestReceived(command.on(), command.reference(), command.formerReference(),
                command.authority(), command.jurisdiction(), command.regime(), command.requester(), command.asked(),
                dueDates.response(command.authority(), asked));
        List<RequestEvent> events = new ArrayList<>(List.of(received));
        if (narrows != null) {
            events.add(new CasesLinked(command.on(), narrows.reference(), LinkKind.NARROWS, null));
        }
        if (command.preferences() != null) {
            events.add(new PreferencesStated(command.on(), command.preferences()));
        }
        return events;
    }

    private static Decision acknowledge(Request request, AcknowledgeRequest command, Objections objections) {
        LocalDate before = request.received().acknowledged();
        return objections
                .curable(before != null, Rules.IN_ORDER, "on",
                        () -> "The request was acknowledged on " + DateInWords.of(Objects.requireNonNull(before)) + ".")
                .leadTo(() -> List.of(new RequestAcknowledged(command.on())));
    }

    private Decision identify(Request request, IdentifyQuestions command, Objections objections) {
        Receipt receipt = request.received();
        Closed.refuse(request, objections).impossible(command.asked().isEmpty(), Rules.QUESTIONS, "questions",
                () -> "No question is given.");
        questions(request.questions().keySet(), command.asked(), receipt.jurisdiction(), objections);
        return objections.leadTo(() -> List.of(new QuestionsIdentified(command.on(), command.asked(),
                dueDates.response(receipt.authority(), asked(command.asked(), receipt.regime(), receipt.on())))));
    }

    private Decision change(Request request, ChangeRegime command, Context context, Objections objections) {
        Receipt receipt = request.received();
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        reaches("regime", command.regime(), receipt.jurisdiction(),
                Chosen.known(request, chosen, "questions", Closed.refuse(request, objections)));
        objections.curable(Chosen.matching(request, chosen, question -> question.regime() == command.regime())
                .equals(chosen), Rules.REGIME, "regime",
                () -> Chosen.list(chosen, "falls", "fall") + " under " + command.regime() + " already.");
        return objections.leadTo(() -> List
                .of(dueDates.under(request, command.on(), chosen, command.regime(), context.by())));
    }

    @Rulebook("R11.1")
    private static Decision transfer(Request request, TransferRequest command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        SortedSet<Integer> unasked = Chosen.matching(request, chosen, question -> !question.regime().environmental()
                && !request.assessment().mayBePassedOn(question.number()));
        return Chosen.open(request, chosen, "questions", Closed.refuse(request, objections))
                .curable(command.to() == null || command.to().isBlank(), Rules.TRANSFER, "to",
                        () -> "Say to which authority.")
                .curable(!unasked.isEmpty(), Rules.TRANSFER, "questions",
                        () -> "The Act knows no transfer: name the holder to the requester, and pass "
                                + Chosen.list(unasked).replaceFirst("Q", "q") + " on only with their permission.")
                .leadTo(() -> List.of(new RequestTransferred(command.on(), chosen, command.to())));
    }

    private static Decision withdraw(Request request, WithdrawRequest command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        return Chosen.open(request, chosen, "questions", objections)
                .leadTo(() -> List.of(new RequestWithdrawn(command.on(), chosen)));
    }

    private Decision correct(Request request, CorrectReceiptDate command, Objections objections) {
        Receipt receipt = request.received();
        LocalDate was = receipt.on();
        LocalDate first = receipt.firstStep();
        objections
                .impossible(command.to().isAfter(command.on()), Rules.DATED, "to",
                        () -> "On " + DateInWords.of(command.on()) + " nobody could know of a receipt on "
                                + DateInWords.of(command.to()) + ".")
                .impossible(command.to().isBefore(IN_FORCE), Rules.RECEIPT, "to",
                        () -> "The right to information began on 1 January 2005.")
                .impossible(command.to().equals(was), Rules.RECEIPT, "to",
                        () -> "The request is already on file as received on " + DateInWords.of(was) + ".")
                .impossible(first != null && command.to().isAfter(first), Rules.RECEIPT, "to",
                        () -> "The request was already being handled on "
                                + DateInWords.of(Objects.requireNonNull(first)) + ", so it was received by then.");
        return objections.leadTo(() -> {
            var moved = request.questions().values().stream().map(question -> question.receivedOn(command.to()))
                    .filter(question -> !dueDates.time(receipt.authority(), question)
                            .countsLike(dueDates.time(receipt.authority(), question(request, question.number()))))
                    .toList();
            return List.of(new ReceiptDateCorrected(command.on(), was, command.to(), command.why(),
                    dueDates.response(receipt.authority(), moved)));
        });
    }

    @Rulebook("R12-scotland")
    static void reaches(String field, Regime regime, Jurisdiction jurisdiction, Objections objections) {
        objections.impossible(!regime.reaches(jurisdiction), Rules.REGIME, field,
                () -> regime + " is for Scottish public authorities, and this one is of " + jurisdiction + ".");
    }

    private static void questions(Set<Integer> known, List<Question> asked, Jurisdiction jurisdiction,
            Objections objections) {
        Set<Integer> seen = new HashSet<>(known);
        for (int i = 0; i < asked.size(); i++) {
            Question question = asked.get(i);
            String field = "questions[" + i + "]";
            objections
                    .impossible(question.number() < 1, Rules.QUESTIONS, field + ".number",
                            () -> "Questions are numbered from 1.")
                    .impossible(!seen.add(question.number()), Rules.QUESTIONS, field + ".number",
                            () -> "There are two questions " + question.number() + ".")
                    .impossible(question.text().text().isBlank(), Rules.QUESTIONS, field + ".text",
                            () -> "Question " + question.number() + " has no words.");
            if (question.regime() != null) {
                reaches(field + ".regime", question.regime(), jurisdiction, objections);
            }
        }
    }

    private static Collection<AskedQuestion> asked(List<Question> asked, Regime regime, LocalDate received) {
        return asked.stream().map(question -> AskedQuestion.asked(question.number(),
                question.regime() == null ? regime : question.regime(), received)).toList();
    }

    static AskedQuestion question(Request request, int number) {
        return Objects.requireNonNull(request.questions().get(number));
    }
}
