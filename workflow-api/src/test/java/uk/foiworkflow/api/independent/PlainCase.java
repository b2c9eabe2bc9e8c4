package uk.foiworkflow.api.independent;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.WorkingDays;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.AssessmentEvent.PassedToSubjectAccess;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.ClockEvent.FeeReceived;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintResolvedInformally;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RegimeChanged;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.IntakeEvent.RequestTransferred;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewExtended;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.store.StoredEvent;

/**
 * One request, told again from its stored events in the plainest way: a loop, and some fields. It shares nothing with the
 * read models, nor with what judges a case, so that what they say can be held against it.
 */
final class PlainCase {

    private static final int REVIEW = 20;
    private static final int REVIEW_AT_MOST = 40;

    final String reference;
    LocalDate received;
    final Map<Integer, PlainQuestion> questions = new TreeMap<>();
    final List<PlainReview> reviews = new ArrayList<>();
    final List<PlainReview> complaints = new ArrayList<>();
    boolean closed;
    @Nullable
    String officer;
    /** What is being done about it. */
    final PlainWork work = new PlainWork();
    private final WorkingDays days;
    private final Regime regime;
    private int letters;

    PlainCase(RequestReceived receipt, WorkingDays days) {
        this.reference = receipt.reference();
        this.received = receipt.on();
        this.days = days;
        this.regime = receipt.regime();
        receipt.asked().forEach(asked -> questions.put(asked.number(), new PlainQuestion(asked.number(),
                asked.regime() == null ? receipt.regime() : asked.regime(), receipt.on())));
    }

    /** The request as it was known at the end of that day; null when it was not known yet. Its events are all imported. */
    static @Nullable PlainCase of(List<StoredEvent> stream, LocalDate asOf, WorkingDays days) {
        List<RequestEvent> known = known(stream, asOf);
        if (known.isEmpty()) {
            return null;
        }
        PlainCase told = new PlainCase((RequestReceived) known.getFirst(), days);
        known.forEach(told::happens);
        return told;
    }

    /** All that was known of it at the end of that day, corrected. */
    private static List<RequestEvent> known(List<StoredEvent> stream, LocalDate asOf) {
        return corrected(
                stream.stream().map(StoredEvent::event).takeWhile(event -> !event.on().isAfter(asOf)).toList());
    }

    /**
     * The request as things had happened by the end of that day, by all that is known now; null when it had not been received.
     * A wrong day of receipt is put right whenever that was found out.
     */
    static @Nullable PlainCase onDate(List<StoredEvent> stream, LocalDate day, WorkingDays days) {
        List<RequestEvent> all = corrected(stream.stream().map(StoredEvent::event).toList());
        PlainCase told = new PlainCase((RequestReceived) all.getFirst(), days);
        all.stream().filter(ReceiptDateCorrected.class::isInstance).forEach(told::happens);
        if (told.received.isAfter(day)) {
            return null;
        }
        all.stream().filter(event -> !(event instanceof ReceiptDateCorrected) && !event.on().isAfter(day))
                .sorted(Comparator.comparing(RequestEvent::on)).forEachOrdered(told::happens);
        return told;
    }

    /** All that was known at the end of a day, in the order in which it happened; empty when nothing was known. */
    static List<RequestEvent> happened(List<StoredEvent> stream, LocalDate asOf) {
        List<RequestEvent> known = known(stream, asOf);
        return Stream.concat(known.stream().limit(1), Stream.concat(
                known.stream().filter(ReceiptDateCorrected.class::isInstance),
                known.stream().skip(1).filter(event -> !(event instanceof ReceiptDateCorrected))
                        .sorted(Comparator.comparing(RequestEvent::on))))
                .toList();
    }

    /** What stands instead of a wrong entry is told in its place. */
    private static List<RequestEvent> corrected(List<RequestEvent> known) {
        List<List<RequestEvent>> places = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i) instanceof CorrectionMade correction) {
                places.set(correction.entry(), List.copyOf(known.subList(i + 1, i + 1 + correction.instead())));
                for (int j = 0; j <= correction.instead(); j++) {
                    places.add(List.of());
                }
                i += correction.instead();
            } else {
                places.add(List.of(known.get(i)));
            }
        }
        return places.stream().flatMap(List::stream).toList();
    }

    void happens(RequestEvent event) {
        work.happens(event);
        switch (event) {
            case ReceiptDateCorrected e -> {
                questions.values().stream().filter(question -> question.starts.equals(received))
                        .forEach(question -> question.starts = e.to());
                received = e.to();
            }
            case RegimeChanged e -> each(e.questions(), question -> question.regime = e.regime());
            case ValidityAssessed e -> each(e.questions(), question -> question.invalid = e.ground() != null);
            case DefectMended e -> each(e.questions(), question -> question.begins(e.on()));
            case PassedToSubjectAccess e -> each(e.questions(), question -> question.ownData = true);
            case ClarificationRequested e -> each(e.questions(), question -> question.detailAsked = e.on());
            case ClarificationReceived e -> each(e.questions(), question -> question.begins(e.on()));
            case FeesNoticeIssued e -> each(e.questions(), question -> question.feeAsked = e.on());
            case FeeReceived e -> each(e.questions(), question -> {
                question.unpaid.add(new LocalDate[]{requireNonNull(question.feeAsked), e.on()});
                question.feeAsked = null;
            });
            case ExtensionNotified e -> each(e.questions(), question -> question.extension = e);
            case RequestLapsed e -> each(e.questions(), question -> question.lapsed = question.open());
            case RequestWithdrawn e -> each(e.questions(), question -> question.withdrawn = true);
            case RequestTransferred e -> each(e.questions(), question -> question.transferred = e.on());
            case CaseAssigned e -> officer = e.to();
            case CaseClosed e -> closed = true;
            case CaseReopened e -> {
                closed = false;
                questions.values().forEach(question -> question.lapsed = false);
            }
            case QuestionDecided e when e.stage() == DecisionStage.INITIAL ->
                question(e.question()).decided = e;
            case ResponseIssued e -> {
                letters++;
                each(e.questions(), question -> {
                    if (question.answered == null) {
                        question.answered = e.on();
                        question.letter = letters;
                        question.told = question.decided;
                    }
                });
            }
            case DeliveryFailed e -> each(e.questions(), question -> {
                if (question.letter == letters) {
                    question.answered = null;
                    question.told = null;
                }
            });
            case ReviewRequested e -> {
                PlainReview review = new PlainReview(e.on());
                review.due = days.plus(e.on(), environmental() ? REVIEW_AT_MOST : REVIEW);
                reviews.add(review);
            }
            case ReviewExtended e -> {
                PlainReview review = reviews.getLast();
                if (!e.on().isAfter(requireNonNull(review.due))) {
                    review.due = days.plus(review.made, REVIEW_AT_MOST);
                }
            }
            case ReviewDeclined e -> {
                reviews.getLast().declined = true;
                reviews.getLast().ended = e.on();
            }
            case ReviewDecided e -> {
                reviews.getLast().decided = true;
                reviews.getLast().result = e.result();
                reviews.getLast().ended = e.on();
            }
            case ComplaintNotified e -> {
                PlainReview complaint = new PlainReview(e.on());
                complaint.about = e.about();
                complaints.add(complaint);
            }
            case ComplaintResolvedInformally e -> {
                complaints.getLast().resolved = true;
                complaints.getLast().ended = e.on();
            }
            case DecisionNoticeReceived e -> {
                complaints.getLast().decided = true;
                complaints.getLast().result = e.finding();
                complaints.getLast().ended = e.on();
            }
            case AppealLodged e -> complaints.getLast().appealed = true;
            default -> {
                // Nothing that a figure hangs on.
            }
        }
    }

    String officer() {
        return officer == null ? "" : officer;
    }

    private void each(SortedSet<Integer> numbers, Consumer<PlainQuestion> then) {
        numbers.forEach(number -> then.accept(question(number)));
    }

    private PlainQuestion question(int number) {
        return requireNonNull(questions.get(number));
    }

    Collection<PlainQuestion> all() {
        return questions.values();
    }

    private Stream<PlainQuestion> open() {
        return all().stream().filter(PlainQuestion::open);
    }

    /** All its questions, or where they differ the request as a whole. */
    boolean environmental() {
        boolean first = all().iterator().next().regime.environmental();
        return all().stream().allMatch(question -> question.regime.environmental() == first)
                ? first
                : regime.environmental();
    }

    /** Somebody has to do something, and the Commissioner has nothing to do with it. */
    boolean unfinished() {
        return !work.outside && (owed() || underReview());
    }

    /** An answer is. */
    boolean owed() {
        return !closed && open().findAny().isPresent();
    }

    boolean underReview() {
        return reviews.stream().anyMatch(review -> review.ended == null);
    }

    boolean onHold() {
        return open().findAny().isPresent() && open().allMatch(PlainQuestion::waits);
    }

    boolean onHoldForFee() {
        return onHold() && open().allMatch(question -> question.feeAsked != null && question.detailAsked == null);
    }

    boolean stillOpen() {
        return open().anyMatch(question -> !question.waits());
    }

    boolean processed() {
        return open().findAny().isEmpty() && all().stream().anyMatch(PlainQuestion::settled);
    }

    boolean lapsed() {
        return open().findAny().isEmpty() && !processed();
    }

    boolean withdrawn() {
        return lapsed() && all().stream().allMatch(question -> question.withdrawn);
    }

    boolean ownData() {
        return all().stream().allMatch(question -> question.ownData || question.outcome() == Outcome.OWN_DATA);
    }

    boolean late() {
        return processed() && all().stream().anyMatch(question -> question.late(days));
    }

    boolean metExtension() {
        return processed() && !late() && all().stream().anyMatch(question -> question.metExtension(days));
    }

    boolean met() {
        return processed() && !late() && !metExtension();
    }

    boolean openLate(LocalDate day) {
        return stillOpen() && (all().stream().anyMatch(question -> question.late(days))
                || open().anyMatch(question -> !question.waits() && question.due(days).isBefore(day)));
    }

    boolean openExtended(LocalDate day) {
        return stillOpen() && !openLate(day)
                && open().anyMatch(question -> !question.waits() && question.extended(days));
    }

    /** The ordinary last day of some question whose time runs is past, extended or not. */
    boolean ordinaryPast(LocalDate day) {
        return open().anyMatch(question -> !question.waits() && question.ordinary(days).isBefore(day));
    }

    /** By how many working days the slowest answer exceeded its ordinary last day; 0 where none did. */
    int beyond() {
        return all().stream().filter(question -> question.late(days) || question.metExtension(days))
                .mapToInt(question -> days.number(question.ordinary(days), requireNonNull(question.settledOn()))).max()
                .orElse(0);
    }

    /** Time was lawfully taken for the public interest, while or before it was answered. */
    boolean extendedForPublicInterest() {
        return (processed() || stillOpen()) && !environmental()
                && all().stream().filter(question -> processed() || (question.open() && !question.waits()))
                        .anyMatch(question -> question.extended(days));
    }

    /** The day of the last answer. */
    @Nullable
    LocalDate closed() {
        return processed()
                ? all().stream().map(PlainQuestion::settledOn).filter(day -> day != null)
                        .max(Comparator.naturalOrder()).orElse(null)
                : null;
    }

    private boolean any(Outcome... outcomes) {
        List<Outcome> wanted = List.of(outcomes);
        return all().stream().anyMatch(question -> wanted.contains(question.outcome()));
    }

    private boolean given() {
        return any(Outcome.DISCLOSED, Outcome.PARTLY_WITHHELD);
    }

    private boolean refused() {
        return all().stream().anyMatch(PlainQuestion::refused);
    }

    boolean granted() {
        return processed() && given() && !refused();
    }

    boolean partly() {
        return processed() && given() && refused();
    }

    boolean fully() {
        return processed() && !given() && refused();
    }

    boolean notHeld() {
        return processed() && !given() && !refused() && any(Outcome.NOT_HELD, Outcome.TRANSFERRED);
    }

    boolean advice() {
        return processed() && !given() && !refused() && !notHeld() && any(Outcome.INVALID);
    }

    boolean noOutcome() {
        return !granted() && !partly() && !fully() && !notHeld() && !advice();
    }

    private Stream<PlainQuestion> refusals() {
        return all().stream().filter(PlainQuestion::refused);
    }

    /** All that was refused, in full, was refused under that outcome of the Act. */
    boolean procedural(Outcome outcome) {
        return fully() && refusals().allMatch(question -> !question.regime.environmental()
                && question.outcome() == outcome);
    }

    boolean unreasonable() {
        return fully() && refusals().allMatch(question -> question.regime.environmental() && question.exemptions()
                .stream().allMatch(exemption -> exemption.withoutCondition().equals("12(4)(b)"))
                && !question.exemptions().isEmpty());
    }

    boolean section21Only() {
        return fully() && refusals().allMatch(question -> question.outcome() == Outcome.WITHHELD
                && !question.exemptions().isEmpty() && !question.regime.environmental()
                && question.exemptions().stream().allMatch(exemption -> exemption.section().equals("s21")));
    }

    SortedSet<String> reliedOn() {
        SortedSet<String> sections = new TreeSet<>();
        if (partly() || fully()) {
            all().forEach(question -> sections.addAll(question.reliedOn()));
        }
        return sections;
    }
}
