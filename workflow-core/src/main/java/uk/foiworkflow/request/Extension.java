package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExemptionCatalogue;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.NoEffect;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.command.ClockCommand.NotifyExtension;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified.WithoutEffect;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.time.ResponseClock;

/**
 * What a notice that more time is taken brings about. It has effect only where that law knows the extension, where it was
 * given within the limit, and under s.10(3) only where it may have been for a qualified exemption (R4.1, R4.2, R8.3); any
 * other is recorded with the reason why it has none.
 */
record Extension(Authority authority, NotifyExtension notice, DueDates dueDates) {

    Objections objectTo(Request request, SortedSet<Integer> chosen, Objections objections) {
        boolean publicInterest = notice.basis() == ExtensionBasis.PUBLIC_INTEREST;
        LocalDate target = notice.target();
        if (publicInterest) {
            notice.exemptions()
                    .forEach(exemption -> objections.and(Refusal.citation(Regime.FOIA, exemption, "exemptions")));
        }
        return objections
                .impossible(target != null && target.isBefore(notice.on()), Rules.DATED, "target",
                        () -> "The date promised is before the notice itself.")
                .curable(Chosen.any(request, chosen, question -> !notice.basis().existsUnder(question.regime())),
                        Rules.EXTENSION, "basis",
                        () -> Chosen.list(Chosen.matching(request, chosen,
                                question -> !notice.basis().existsUnder(question.regime())), "falls", "fall")
                                + " under a law that knows no extension under " + notice.basis() + ".")
                .curable(publicInterest && notice.exemptions().isEmpty(), Rules.EXTENSION_NOTICE, "exemptions",
                        () -> "The notice must name the exemption for which the public interest is weighed.")
                .curable(publicInterest && notice.exemptions().stream().anyMatch(Extension::absolute), Rules.EXTENSION,
                        "exemptions",
                        () -> "Time is extended only to weigh the public interest, and "
                                + notice.exemptions().stream().filter(Extension::absolute).findFirst().orElseThrow()
                                + " is not a qualified exemption.")
                .curable(publicInterest && target == null, Rules.EXTENSION_NOTICE, "target",
                        () -> "The notice must give an estimated date.");
    }

    ExtensionNotified notified(Request request, SortedSet<Integer> chosen) {
        ExtensionNotified sent = notified(chosen, List.of(), null);
        List<AskedQuestion> extended = new ArrayList<>();
        Map<NoEffect, List<Integer>> none = new EnumMap<>(NoEffect.class);
        for (Integer number : chosen) {
            AskedQuestion question = Objects.requireNonNull(request.questions().get(number));
            ResponseClock clock = dueDates.clock(authority, question);
            NoEffect why = clock.noEffect(sent);
            if (why == null) {
                extended.add(question.moved(sent));
            } else if (clock.time().extended() == null) {
                // Where more time was taken already, a later notice gives another date and no other limit (R4.6).
                none.computeIfAbsent(why, key -> new ArrayList<>()).add(number);
            }
        }
        return notified(chosen, dueDates.extended(authority, extended), none.isEmpty() ? null : withoutEffect(none));
    }

    private ExtensionNotified notified(SortedSet<Integer> chosen, List<Deadline> deadlines,
            @Nullable List<WithoutEffect> without) {
        return new ExtensionNotified(notice.on(), chosen, notice.basis(), notice.exemptions(), notice.target(),
                notice.held(), deadlines, without);
    }

    private static List<WithoutEffect> withoutEffect(Map<NoEffect, List<Integer>> none) {
        return none.entrySet().stream().map(each -> new WithoutEffect(Numbers.of(each.getValue()), each.getKey()))
                .toList();
    }

    /** s.10(3) is FOIA's alone, so the exemption is one of FOIA or none. */
    private static boolean absolute(Exemption exemption) {
        return ExemptionCatalogue.knows(Regime.FOIA, exemption)
                && !ExemptionCatalogue.allowsExtension(Regime.FOIA, List.of(exemption));
    }
}
