package uk.foiworkflow.request.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.LastDay;
import uk.foiworkflow.clock.Limit;
import uk.foiworkflow.clock.Pause;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.NoEffect;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.ClockEvent.FeeReceived;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.time.ResponseTime.NoExtension;

/**
 * Runs the clock of one question through what moved it: detail resets, a fee pauses, a notice extends (R3, R4, R8.3). What
 * was done only when the limit had already run out moves nothing any more.
 */
@Rulebook({"R2.1", "R3.1", "R3.4"})
public final class ResponseClock {

    private final Limit limit;
    private final WorkingCalendar calendar;
    private final Standstill standstill = new Standstill(this::due, this::inTimeToPay);
    private final List<Pause> pauses = new ArrayList<>();
    private final List<ExtensionNotified> extensions = new ArrayList<>();
    private final Map<Provision, LocalDate> onFile = new HashMap<>();
    private LocalDate from;
    private @Nullable NoExtension extendsNothing;

    /** A clock that runs from receipt on. */
    public ResponseClock(Limit limit, LocalDate received, WorkingCalendar calendar) {
        this.limit = limit;
        this.calendar = calendar;
        this.from = received;
    }

    /** One more event happens. */
    public void move(RequestEvent event) {
        LocalDate notice = standstill.feeAsked();
        switch (standstill.after(event, from)) {
            case RESET -> restart(event.on());
            case PAUSE -> pause(new Pause(Objects.requireNonNull(notice), event.on()));
            case NONE -> {
                if (event instanceof ExtensionNotified more) {
                    extend(more);
                }
            }
        }
    }

    /** R2.6: a day that was counted for the clock as it stands, be it by another calendar. */
    @Rulebook("R2.6")
    public void filed(Deadline deadline) {
        if (deadline.from().equals(from)) {
            if (deadline.calendar().equals(calendar.version())) {
                onFile.remove(deadline.provision());
            } else {
                onFile.put(deadline.provision(), deadline.due());
            }
        }
    }

    /** Why a notice that more time is taken has no effect now; null where it has. */
    public @Nullable NoEffect noEffect(ExtensionNotified notice) {
        boolean late = standstill.waiting() == null && notice.on().isAfter(basic());
        return notice.basis().noEffect(limit.regime(), notice.exemptions(), late);
    }

    /** The time that there is after all that. */
    public ResponseTime time() {
        return new ResponseTime(limit, from, pauses, basic(), extensions.isEmpty() ? null : extended(), extensions,
                extendsNothing, !onFile.isEmpty(), standstill.since());
    }

    /** R3.2: a full limit, without what had lengthened the old one. */
    @Rulebook({"R3.2", "R8.5"})
    private void restart(LocalDate day) {
        from = day;
        pauses.clear();
        extensions.clear();
        onFile.clear();
        extendsNothing = null;
    }

    @Rulebook({"R3.7", "R8.6"})
    private void pause(Pause paid) {
        pauses.add(paid);
        onFile.clear();
    }

    private boolean inTimeToPay(LocalDate notice, FeeReceived payment) {
        return !payment.on().isAfter(LastDay.toPay(limit.regime(), notice, calendar));
    }

    /** R4.1, R4.2, R8.3: in time, under a law that knows it, and under s.10(3) for a qualified exemption. */
    @Rulebook({"R4.2", "R8.3"})
    private void extend(ExtensionNotified notice) {
        if (!extensions.isEmpty()) {
            extensions.add(notice);
            return;
        }
        NoEffect why = noEffect(notice);
        if (why == null) {
            extensions.add(notice);
        } else {
            extendsNothing = new NoExtension(notice, why);
        }
    }

    private LocalDate due() {
        return extensions.isEmpty() ? basic() : extended();
    }

    private LocalDate basic() {
        return due(limit);
    }

    private LocalDate extended() {
        return due(limit.extended(extensions.getFirst().basis()));
    }

    private LocalDate due(Limit counted) {
        LocalDate filed = onFile.get(counted.provision());
        return filed == null ? counted.due(calendar, from, pauses) : filed;
    }
}
