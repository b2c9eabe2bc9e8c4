package uk.foiworkflow.api.independent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.WorkingDays;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExemptionCatalogue;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;

/** One question, counted with fingers: what happened to it, one day after the other. */
final class PlainQuestion {

    private static final int ORDINARY = 20;
    private static final int LONGER = 40;

    final int number;
    Regime regime;
    /** Day 0. */
    LocalDate starts;
    @Nullable
    LocalDate detailAsked;
    @Nullable
    LocalDate feeAsked;
    /** Working days from the notice to the payment, both included, that do not count. */
    final List<LocalDate[]> unpaid = new ArrayList<>();
    @Nullable
    ExtensionNotified extension;
    @Nullable
    QuestionDecided decided;
    /** The first answer that arrived, and what it said. */
    @Nullable
    LocalDate answered;
    int letter;
    @Nullable
    QuestionDecided told;
    @Nullable
    LocalDate transferred;
    boolean withdrawn;
    boolean lapsed;
    boolean ownData;
    /** Because of what the letter lacks nothing is owed until that arrives. */
    boolean invalid;

    PlainQuestion(int number, Regime regime, LocalDate starts) {
        this.number = number;
        this.regime = regime;
        this.starts = starts;
    }

    /** The detail or a valid letter arrived, and all begins anew. */
    void begins(LocalDate day) {
        starts = day;
        detailAsked = null;
        invalid = false;
        lapsed = false;
        extension = null;
        unpaid.clear();
    }

    boolean open() {
        return answered == null && transferred == null && !withdrawn && !lapsed;
    }

    boolean waits() {
        return open() && (detailAsked != null || feeAsked != null || invalid);
    }

    boolean settled() {
        return answered != null || transferred != null;
    }

    @Nullable
    LocalDate settledOn() {
        return answered == null ? transferred : answered;
    }

    /** The last day of the ordinary limit. */
    LocalDate ordinary(WorkingDays days) {
        return counted(days, ORDINARY);
    }

    /** Days on which a fee was awaited do not count, whatever the limit is (s.10(2)). */
    private LocalDate counted(WorkingDays days, int limit) {
        LocalDate day = starts;
        for (int number = 0; number < limit;) {
            day = days.plus(day, 1);
            LocalDate counted = day;
            if (unpaid.stream().noneMatch(pause -> !counted.isBefore(pause[0]) && !counted.isAfter(pause[1]))) {
                number++;
            }
        }
        return day;
    }

    /** Whether more time was taken lawfully (FOIA s.10(3), s.17(2); EIR reg 7). */
    boolean extended(WorkingDays days) {
        ExtensionNotified notice = extension;
        if (notice == null || notice.on().isAfter(ordinary(days))) {
            return false;
        }
        return regime.environmental()
                ? notice.basis() == ExtensionBasis.COMPLEXITY_AND_VOLUME
                : notice.basis() == ExtensionBasis.PUBLIC_INTEREST && notice.exemptions().stream()
                        .anyMatch(exemption -> ExemptionCatalogue.qualified(regime, exemption));
    }

    LocalDate due(WorkingDays days) {
        return counted(days, extended(days) ? LONGER : ORDINARY);
    }

    boolean met(WorkingDays days) {
        LocalDate on = settledOn();
        return on != null && (!on.isAfter(ordinary(days)) || detailAsked != null || feeAsked != null || invalid);
    }

    /** After the ordinary last day, and within an extension that is for what the answer says. */
    boolean metExtension(WorkingDays days) {
        LocalDate on = settledOn();
        return on != null && !met(days) && extended(days) && !on.isAfter(due(days)) && covered();
    }

    private boolean covered() {
        Outcome outcome = outcome();
        if (regime.environmental() || outcome == null || outcome == Outcome.DISCLOSED) {
            return true;
        }
        return outcome.restsOnExemption()
                && exemptions().stream().map(Exemption::section).anyMatch(section -> extension()
                        .exemptions().stream().map(Exemption::section).anyMatch(section::equals));
    }

    private ExtensionNotified extension() {
        if (extension == null) {
            throw new IllegalStateException("Not extended");
        }
        return extension;
    }

    /** The last day by which the answer is judged. */
    LocalDate lastDay(WorkingDays days) {
        return extended(days) && covered() ? due(days) : ordinary(days);
    }

    boolean late(WorkingDays days) {
        return settled() && !met(days) && !metExtension(days);
    }

    @Nullable
    Outcome outcome() {
        if (answered == null) {
            return transferred == null ? null : Outcome.TRANSFERRED;
        }
        return told == null ? null : told.outcome();
    }

    List<Exemption> exemptions() {
        return told == null ? List.of() : told.exemptions();
    }

    boolean refused() {
        Outcome outcome = outcome();
        return outcome != null && switch (outcome) {
            case PARTLY_WITHHELD, WITHHELD, COST_LIMIT, VEXATIOUS, REPEATED, OWN_DATA -> true;
            case DISCLOSED, NOT_HELD, INVALID, TRANSFERRED, FEE_UNPAID -> false;
        };
    }

    /** Section by section, or exception by exception, with its law. */
    SortedSet<String> reliedOn() {
        SortedSet<String> all = new TreeSet<>();
        Outcome outcome = outcome();
        if (outcome == Outcome.WITHHELD || outcome == Outcome.PARTLY_WITHHELD) {
            exemptions().forEach(cited -> all
                    .add(regime + " " + (regime.environmental() ? cited.withoutCondition() : cited.section())));
        }
        return all;
    }
}
