package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.clock.LastDay;
import uk.foiworkflow.clock.OutsideCalendar;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.DecisionEvent.NoticeDispensedWith;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.IntakeEvent.RequestTransferred;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;

/**
 * Why nothing of a request may be erased: from receipt until every question is settled and every window for a review, a
 * complaint and an appeal has closed (FOIA s.77, EIR reg 19, FOISA s.65, EISR reg 19). It follows from what is on file.
 *
 * @param grounds those that have an end, passed or to come, and those of which nobody knows it
 */
public record LegalHold(List<Ground> grounds) {

    /**
     * One reason.
     *
     * @param why in words
     * @param section what it rests on
     * @param last its last day; null while it has none
     */
    public record Ground(String why, String section, @Nullable LocalDate last) {}

    public LegalHold {
        grounds = List.copyOf(grounds);
    }

    /** The hold on a request that was received. */
    @Rulebook("R10.11")
    public static LegalHold of(Request request, WorkingCalendar calendar) {
        return new LegalHold(new Grounds(request, calendar).all());
    }

    /** Its last day; null while nobody can say. */
    public @Nullable LocalDate last() {
        return grounds.stream().anyMatch(ground -> ground.last() == null)
                ? null
                : grounds.stream().map(Ground::last).map(Objects::requireNonNull).max(Comparator.naturalOrder())
                        .orElse(LocalDate.MIN);
    }

    /** The reasons for which it holds on that day. */
    List<Ground> on(LocalDate day) {
        return grounds.stream().filter(ground -> ground.last() == null || !day.isAfter(ground.last())).toList();
    }

    /** The section that makes a crime of what the hold keeps from happening. */
    static String offence(Regime regime) {
        return switch (regime) {
            case FOIA -> "FOIA s.77";
            case EIR -> "EIR reg.19";
            case FOISA -> "FOISA s.65";
            case EISR -> "EISR reg.19";
        };
    }

    /** Gathers them. */
    private record Grounds(Request request, WorkingCalendar calendar, Regime regime, List<RequestEvent> events,
            List<Ground> all) {

        Grounds(Request request, WorkingCalendar calendar) {
            this(request, calendar, request.received().regime(), Effective.of(request.recorded()), new ArrayList<>());
            open();
            windows();
        }

        private void open() {
            String offence = offence(regime);
            request.open().forEach(question -> add("Question " + question.number() + " awaits its answer.", offence));
            if (request.review().open()) {
                add("A review is to be decided.", offence);
            }
            if (request.commissioner().open()) {
                add("The Commissioner has a complaint, or steps are to be taken.", offence);
            }
            if (request.commissioner().appeal()) {
                add("An appeal is pending.", offence);
            }
            LocalDate held = request.keeping().held();
            if (held != null) {
                add("It is held by hand since " + DateInWords.of(held) + ".", offence);
            }
        }

        /** Each window opens with the last letter that it is about. */
        private void windows() {
            boolean scottish = regime.scottish();
            LocalDate answered = last(event -> event instanceof ResponseIssued || event instanceof RequestTransferred
                    || event instanceof NoticeDispensedWith || event instanceof RequestLapsed
                    || event instanceof RequestWithdrawn);
            LocalDate reviewed = last(event -> event instanceof ReviewDecided || event instanceof ReviewDeclined);
            LocalDate noticed = last(DecisionNoticeReceived.class::isInstance);
            LocalDate judged = last(TribunalDecided.class::isInstance);
            if (answered != null) {
                window("A review may be asked for", section("s.45 Code ch.5", "EIR reg.11(2)", "FOISA s.20(5)",
                        "EISR reg.16(2)"), () -> LastDay.toAskForReview(regime, answered, calendar));
            }
            LocalDate complained = reviewed != null || scottish ? reviewed : answered;
            if (complained != null) {
                window("The requester may go to the Commissioner", scottish ? "FOISA s.47(4)" : "FOIA s.50(2)",
                        () -> LastDay.toComplain(regime, complained));
            }
            if (noticed != null) {
                window("The Commissioner's decision may be appealed", scottish ? "FOISA s.56" : "FOIA s.57",
                        () -> scottish ? LastDay.toAppealInScotland(noticed) : LastDay.toAppeal(noticed, calendar));
            }
            if (judged != null && !scottish) {
                window("Leave to appeal further may be asked for", "GRC Rules r.42",
                        () -> LastDay.toAppeal(judged, calendar));
            }
        }

        private void add(String why, String section) {
            all.add(new Ground(why, section, null));
        }

        private void window(String what, String section, Supplier<LocalDate> count) {
            LocalDate last;
            try {
                last = count.get();
            } catch (OutsideCalendar uncounted) {
                add(what + "; until when cannot be counted, for the calendar does not reach so far.", section);
                return;
            }
            all.add(new Ground(what + " until " + DateInWords.of(last) + ".", section, last));
        }

        private @Nullable LocalDate last(Predicate<RequestEvent> letter) {
            return events.stream().filter(letter).map(RequestEvent::on).max(Comparator.naturalOrder()).orElse(null);
        }

        private String section(String foia, String eir, String foisa, String eisr) {
            return switch (regime) {
                case FOIA -> foia;
                case EIR -> eir;
                case FOISA -> foisa;
                case EISR -> eisr;
            };
        }
    }
}
