package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.clock.WorkingDays;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.HandlingCommand.AggregateCosts;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.OtherCase.Outline;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated.Aggregated;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated.Window;

/**
 * Whether the costs of several requests may be added up: made by one person or by persons acting together, for like
 * information, and received within 60 consecutive working days (FOIA s.12(4), SI 2004/3244 reg 5). The Scottish rule is
 * another one (SSI 2004/467 reg 6): there it is for different persons alone, knows no such window, and holds only where the
 * information is made available to the public at large. The Regulations have no cost limit.
 */
@Rulebook("R3.10")
public record Aggregation(WorkingCalendar calendar) {

    /** The law that adds them up so. */
    public static final Regime REGIME = Regime.FOIA;
    private static final int WORKING_DAYS = 60;

    /** Whether a question of the request is under the law that adds up costs. */
    static boolean under(Request request) {
        return request.here().stream().anyMatch(question -> question.regime() == REGIME);
    }

    Decision decide(Request request, AggregateCosts command, Objections objections) {
        Closed.refuse(request, objections)
                .impossible(command.with().isEmpty(), Rules.AGGREGATED, "with",
                        () -> "Say with which requests the cost is added up.")
                .impossible(command.why().text().isBlank(), Rules.AGGREGATED, "why",
                        () -> "Say what the requests have in common, and, where different persons made them, why they"
                                + " appear to act together.")
                .curable(!under(request), Rules.AGGREGATED, "reference",
                        () -> "No question is under FOIA, and only its costs are added up with those of like requests.");
        Set<String> named = new HashSet<>();
        for (int i = 0; i < command.with().size(); i++) {
            OtherCase other = command.with().get(i);
            String field = "with[" + i + "]";
            objections.impossible(!named.add(other.reference()), Rules.AGGREGATED, field,
                    () -> "Request " + other.reference() + " is named twice.");
            alike(request, other, field, Others.known(request.received().reference(), other, field, objections));
        }
        if (command.with().stream().anyMatch(other -> other.found() == null)) {
            return objections.leadTo(List::of);
        }
        Window window = window(request, command);
        return objections
                .curable(!fits(window), Rules.AGGREGATED, "with",
                        () -> "From the first receipt on " + DateInWords.of(window.first()) + " to the last on "
                                + DateInWords.of(window.last()) + " there are " + window.workingDays()
                                + " working days; the costs of requests received within 60 are added up.")
                .leadTo(() -> List.of(new CostsAggregated(command.on(), command.by(), command.why(),
                        request.received().on(), command.with().stream().map(Aggregation::aggregated).toList(),
                        window)));
    }

    private static void alike(Request request, OtherCase other, String field, Objections objections) {
        Outline found = other.found();
        if (found != null) {
            objections
                    .curable(found.minutes() == null, Rules.AGGREGATED, field,
                            () -> "No question of request " + other.reference() + " is under FOIA.")
                    .curable(!found.authority().equalsIgnoreCase(request.received().authority().name()),
                            Rules.AGGREGATED, field,
                            () -> "Request " + other.reference() + " was made to " + found.authority() + ".");
        }
    }

    private static Aggregated aggregated(OtherCase other) {
        Outline found = Objects.requireNonNull(other.found());
        return new Aggregated(other.reference(), found.received(), Objects.requireNonNullElse(found.minutes(), 0));
    }

    private Window window(Request request, AggregateCosts command) {
        return window(Stream.concat(Stream.of(request.received().on()), command.with().stream()
                .map(other -> Objects.requireNonNull(other.found()).received())).toList());
    }

    /**
     * From the first receipt to the last. A day of receipt need not be a working day; those in between are counted, both ends
     * included.
     *
     * @param receipts at least one
     */
    public Window window(Collection<LocalDate> receipts) {
        LocalDate first = Collections.min(receipts);
        LocalDate last = Collections.max(receipts);
        WorkingDays days = calendar.of(REGIME);
        int number = days.number(first, last) + (days.isWorkingDay(first) ? 1 : 0);
        return new Window(first, last, number, calendar.version());
    }

    /** Whether what was received in it may be added up. */
    public static boolean fits(Window window) {
        return window.workingDays() <= WORKING_DAYS;
    }
}
