package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsSplitOff;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * A history in the order in which it happened, told with all that is known now; of one day, in the order of recording. What
 * was entered late stands on its day, and a wrong entry never was. The receipt comes first, with every question that was
 * found in the letter later, and without those that have left for a request of their own: so tell it the facts, too.
 */
public final class Happened {

    private final SortedMap<LocalDate, List<RequestEvent>> days;
    private final List<Hindsight> hindsight;

    private Happened(SortedMap<LocalDate, List<RequestEvent>> days, List<Hindsight> hindsight) {
        this.days = days;
        this.hindsight = hindsight;
    }

    /**
     * The history of a request.
     *
     * @param recorded all of its events that are known, in the order of their recording
     */
    public static Happened of(List<RequestEvent> recorded) {
        LocalDate received = received(recorded);
        SortedMap<LocalDate, List<RequestEvent>> days = new TreeMap<>();
        ordered(recorded, Function.identity(), received)
                .forEach(event -> days.computeIfAbsent(day(event, received), day -> new ArrayList<>()).add(event));
        return new Happened(days, Hindsight.of(recorded, received));
    }

    /**
     * What had happened by the end of a day, in its order, of things that hold an event each.
     *
     * @param recorded in the order of their recording
     */
    public static <E> List<E> by(List<E> recorded, Function<E, RequestEvent> event, LocalDate day) {
        LocalDate received = received(recorded.stream().map(event).toList());
        return ordered(recorded, event, received).filter(each -> !day(event.apply(each), received).isAfter(day))
                .toList();
    }

    /**
     * The day of an event in this order: its own, or that of the receipt with which it is told.
     *
     * @param received the day of receipt as it now stands
     */
    public static LocalDate day(RequestEvent event, LocalDate received) {
        boolean withReceipt = event instanceof RequestReceived || event instanceof QuestionsIdentified
                || event instanceof QuestionsSplitOff;
        return withReceipt ? received : later(event.on(), received);
    }

    /** The days on which anything came about. */
    public SortedSet<LocalDate> days() {
        SortedSet<LocalDate> all = new TreeSet<>(days.keySet());
        hindsight.forEach(each -> all.add(each.since()));
        return all;
    }

    /** What happened on a day. */
    public List<RequestEvent> on(LocalDate day) {
        return days.getOrDefault(day, List.of()).stream().map(Hindsight::inPlace).toList();
    }

    /** What is told besides of the request as it stood at the end of a day: what was put right later counts whenever it was. */
    public List<RequestEvent> hindsight(LocalDate day) {
        return hindsight.stream().filter(each -> each.tells(day)).map(each -> each.told(after(day))).toList();
    }

    private Stream<RequestEvent> after(LocalDate day) {
        return days.tailMap(day.plusDays(1)).values().stream().flatMap(List::stream);
    }

    private static <E> Stream<E> ordered(List<E> recorded, Function<E, RequestEvent> event, LocalDate received) {
        return Effective.of(recorded, event).stream()
                .sorted(Comparator.comparing((E each) -> day(event.apply(each), received))
                        .thenComparing(each -> !(event.apply(each) instanceof RequestReceived)));
    }

    private static LocalDate received(List<RequestEvent> recorded) {
        LocalDate received = LocalDate.MIN;
        for (RequestEvent event : Effective.of(recorded)) {
            if (event instanceof RequestReceived receipt) {
                received = receipt.on();
            } else if (event instanceof ReceiptDateCorrected corrected) {
                received = corrected.to();
            }
        }
        return received;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
