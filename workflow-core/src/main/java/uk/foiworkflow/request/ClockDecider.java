package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.clock.LastDay;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.ClockCommand;
import uk.foiworkflow.request.command.ClockCommand.IssueFeesNotice;
import uk.foiworkflow.request.command.ClockCommand.LapseRequest;
import uk.foiworkflow.request.command.ClockCommand.NotifyExtension;
import uk.foiworkflow.request.command.ClockCommand.RecalculateDeadlines;
import uk.foiworkflow.request.command.ClockCommand.RecordClarification;
import uk.foiworkflow.request.command.ClockCommand.RecordFee;
import uk.foiworkflow.request.command.ClockCommand.RequestClarification;
import uk.foiworkflow.request.command.ClockCommand.VaryLimit;
import uk.foiworkflow.request.event.ClockEvent;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.DeadlineRecalculated;
import uk.foiworkflow.request.event.ClockEvent.FeeReceived;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.Want;

/** What stops, restarts or lengthens the time for compliance: a detail resets, a fee pauses (R3.2, R3.7, R4, R8.3). */
record ClockDecider(DueDates dueDates, Timely timely) {

    private static final Pattern POUNDS = Pattern.compile("\\d{1,6}(\\.\\d{2})?");

    Decision decide(Request request, ClockCommand command, Context context, Objections objections) {
        return switch (command) {
            case RequestClarification ask -> ask(request, ask, objections);
            case RecordClarification reply -> reply(request, reply, objections);
            case LapseRequest lapse -> lapse(request, lapse, context, objections);
            case IssueFeesNotice notice -> feesNotice(request, notice, objections);
            case RecordFee fee -> fee(request, fee, objections);
            case NotifyExtension extension -> extension(request, extension, objections);
            case VaryLimit vary ->
                new VariationDecider(dueDates).vary(request, vary, objections);
            case RecalculateDeadlines again -> recalculate(request, again, objections);
        };
    }

    private static Decision ask(Request request, RequestClarification command, Objections objections) {
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
    private Decision reply(Request request, RecordClarification command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(),
                question -> question.detailAsked() != null);
        return notBefore(request, chosen, command.on(), AskedQuestion::detailAsked,
                "The detail cannot have arrived on ",
                Chosen.known(request, chosen, "questions", objections))
                .curable(Chosen.any(request, chosen, OutlineOf::refusedForCost), Rules.NARROWED, "questions",
                        () -> Chosen.list(Chosen.matching(request, chosen, OutlineOf::refusedForCost), "was", "were")
                                + " refused for the cost; what narrows it now is a new request with a time of its own:"
                                + " log it, and say there that it narrows " + request.received().reference() + ".")
                .curable(Chosen.any(request, chosen, ClockDecider::notAwaitingDetail), Rules.CLARIFICATION,
                        "questions",
                        () -> "Nothing more was asked about "
                                + Chosen.list(Chosen.matching(request, chosen, ClockDecider::notAwaitingDetail))
                                + "; what the requester adds unasked is a new request for the added scope: log it, and"
                                + " link the two.")
                .leadTo(() -> Closed.reopenedBy(request, new ClarificationReceived(command.on(), chosen, command.text(),
                        due(request, chosen, new ClarificationReceived(command.on(), chosen, null, List.of())))));
    }

    /** A question that had lapsed for want of the detail comes to life again when it arrives (R3.6). */
    @Rulebook("R3.5")
    private static boolean notAwaitingDetail(AskedQuestion question) {
        return question.detailAsked() == null && question.gone() != AskedQuestion.Gone.LAPSED
                && !OutlineOf.refusedForCost(question);
    }

    private Decision lapse(Request request, LapseRequest command, Context context, Objections objections) {
        boolean engine = context.actor().role() == Role.ENGINE;
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::stopped);
        return Chosen.known(request, chosen, "questions", Closed.refuse(request, objections))
                .curable(Chosen.any(request, chosen, question -> !question.stopped()), Rules.LAPSE, "questions",
                        () -> Chosen.list(Chosen.matching(request, chosen, question -> !question.stopped()), "waits",
                                "wait") + " for nothing from the requester.")
                .curable(engine && Chosen.any(request, chosen, question -> !timely.lapses(question, command.on())),
                        Rules.LAPSE, "questions", () -> "The requester still has time to reply, or to pay.")
                .leadTo(() -> lapsed(request, chosen, command.on(), question -> timely.want(question, command.on()),
                        engine ? timely.policy().version() : null));
    }

    /** An event for each thing that is wanted; the authority's own time ends the wait for detail alone. */
    private static List<RequestEvent> lapsed(Request request, SortedSet<Integer> chosen, LocalDate on,
            Function<AskedQuestion, @Nullable Want> wanted, @Nullable String version) {
        Map<Optional<Want>, List<Integer>> numbers = new LinkedHashMap<>();
        for (Integer number : chosen) {
            Want want = wanted.apply(Objects.requireNonNull(request.questions().get(number)));
            numbers.computeIfAbsent(Optional.ofNullable(want), none -> new ArrayList<>()).add(number);
        }
        List<RequestEvent> events = new ArrayList<>();
        numbers.forEach((want, of) -> events.add(new RequestLapsed(on, Numbers.of(of), want.orElse(null),
                want.filter(Want.DETAIL::equals).map(detail -> version).orElse(null))));
        return events;
    }

    private static Decision feesNotice(Request request, IssueFeesNotice command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        String amount = command.amount();
        return Chosen.open(request, chosen, "questions", Closed.refuse(request, objections))
                .impossible(amount != null && !POUNDS.matcher(amount).matches(), Rules.FEES, "amount",
                        () -> "'" + amount + "' is no amount in pounds, such as 12.50.")
                .curable(Chosen.any(request, chosen, question -> question.feeAsked() != null), Rules.FEES, "questions",
                        () -> "A fee has already been asked for and is not paid.")
                .leadTo(() -> List.of(new FeesNoticeIssued(command.on(), chosen, amount)));
    }

    /** A fee that comes after the last day to pay is on file, and brings no duty back (s.9(2), EIR reg 8(5)). */
    @Rulebook("R3.7")
    private Decision fee(Request request, RecordFee command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), ClockDecider::feeAwaited);
        return notBefore(request, chosen, command.on(), AskedQuestion::feeAsked, "The fee cannot have been paid on ",
                Chosen.known(request, chosen, "questions", objections))
                .curable(Chosen.any(request, chosen, question -> !feeAwaited(question)), Rules.FEES, "questions",
                        () -> "No fee is awaited.")
                .leadTo(() -> List.of(new FeeReceived(command.on(), chosen, paid(request, chosen, command.on()))));
    }

    private static boolean feeAwaited(AskedQuestion question) {
        return question.feeAsked() != null && question.gone() == null;
    }

    private List<Deadline> paid(Request request, SortedSet<Integer> chosen, LocalDate day) {
        var after = chosen.stream().map(number -> Objects.requireNonNull(request.questions().get(number)))
                .filter(question -> inTimeToPay(question, day)).map(question -> question.paid(day)).toList();
        return dueDates.response(request.received().authority(), after);
    }

    private boolean inTimeToPay(AskedQuestion question, LocalDate day) {
        LocalDate notice = question.feeAsked();
        return notice == null || !day.isAfter(LastDay.toPay(question.regime(), notice, timely.calendar()));
    }

    private Decision extension(Request request, NotifyExtension command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        var extension = new Extension(request.received().authority(), command, dueDates);
        return extension.objectTo(request, chosen,
                Chosen.open(request, chosen, "questions", Closed.refuse(request, objections)))
                .leadTo(() -> List.of(extension.notified(request, chosen)));
    }

    /**
     * What is answered, reviewed, or no longer owed, keeps the date of its day; what has not moved is not recorded, so that
     * counting twice records once.
     */
    @Rulebook("R2.6")
    private Decision recalculate(Request request, RecalculateDeadlines command, Objections objections) {
        Authority authority = request.received().authority();
        List<AskedQuestion> moved = request.open().stream().filter(question -> !dueDates
                .response(authority, List.of(question)).getLast().due().equals(question.due())).toList();
        SortedSet<Integer> reviewed = request.review().open() ? dueDates.movedOfReview(request) : Numbers.NONE;
        SortedSet<Integer> all = new TreeSet<>(reviewed);
        moved.forEach(question -> all.add(question.number()));
        return objections
                .impossible(command.why().text().isBlank(), Rules.RECALCULATED, "why",
                        () -> "Say what was announced.")
                .leadTo(() -> all.isEmpty()
                        ? List.of()
                        : List.of(new DeadlineRecalculated(command.on(), all, command.why(),
                                Stream.concat(dueDates.response(authority, moved).stream(),
                                        dueDates.review(request, reviewed).stream()).toList())));
    }

    private static Objections notBefore(Request request, SortedSet<Integer> chosen, LocalDate on,
            Function<AskedQuestion, @Nullable LocalDate> asked, String what, Objections objections) {
        SortedSet<Integer> early = Chosen.matching(request, chosen, question -> {
            LocalDate day = asked.apply(question);
            return day != null && on.isBefore(day);
        });
        return objections.impossible(!early.isEmpty(), Rules.DATED, "on",
                () -> what + DateInWords.of(on) + ", before it was asked for.");
    }

    private List<Deadline> due(Request request, SortedSet<Integer> chosen, ClockEvent event) {
        Authority authority = request.received().authority();
        var after = chosen.stream()
                .map(number -> Objects.requireNonNull(request.questions().get(number)).evolve(event)).toList();
        return dueDates.response(authority, after);
    }
}
