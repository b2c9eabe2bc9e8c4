package uk.foiworkflow.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.evidence.Checklist;
import uk.foiworkflow.evidence.Checklist.Status;
import uk.foiworkflow.evidence.OnFile;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.EnquiryReceived;
import uk.foiworkflow.request.event.CommissionerEvent.InformationNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.SubmissionMade;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * The account that the Commissioner is given of a complaint (FOIA s.50, R10.4): the dates, each question with the present
 * position on it, what changed since it was answered, and what is enclosed. Of a question it tells what a letter to the
 * requester would; what is withheld is enclosed apart from it.
 */
final class Submission {

    private final Writing letter;
    private final List<RequestEvent> known;

    private Submission(Writing letter) {
        this.letter = letter;
        this.known = letter.entries().recorded();
    }

    /** What the Commissioner wrote last is answered; where that was done, the answer as it was given. */
    static Written write(Entries entries, Office office, LocalDate today) {
        Entry<CommissionerEvent> asked = entries.last(CommissionerEvent.class, Submission::asks).orElse(null);
        if (asked == null) {
            return new Written.Incomplete(List.of(new Written.Gap(Rules.LETTER, "kind",
                    "Record first what the Commissioner wrote: there is no complaint to give an account of.")));
        }
        Entry<SubmissionMade> made = entries.last(SubmissionMade.class, any -> true).orElse(null);
        if (made == null || made.sequence() < asked.sequence()) {
            return new Submission(new Writing(LetterKind.SUBMISSION, entries, office, today, true)).write(null);
        }
        return new Submission(new Writing(LetterKind.SUBMISSION, entries.upTo(made.sequence()), office,
                made.event().on(), false)).write(made);
    }

    private Written write(@Nullable Entry<SubmissionMade> made) {
        Entry<CommissionerEvent> first = letter.entries().all(CommissionerEvent.class, Submission::asks).getFirst();
        head(first);
        letter.say(Say.COMPLAINT, List.of(first), "written", first.event().on(), "theirs", theirs());
        if (made != null && made.event().text() != null) {
            letter.say(Say.ACCOUNT, List.of(made), "text", made.event().text());
        }
        Compliance compliance = Compliance.of(Facts.of(known, letter.on()), letter.office().calendar());
        new Dates(letter).write(compliance.deadlines());
        letter.say(Say.POSITIONS, List.of(letter.entries().received()));
        letter.entries().request().questions().values().forEach(question -> new Position(letter, question).write());
        enclosed(first, compliance);
        return letter.close();
    }

    private void head(Entry<?> first) {
        Regime regime = letter.receipt().regime();
        Optional<Regulator> known = letter.office().regulators().on(regime, letter.on());
        if (known.isEmpty()) {
            letter.lacks(Rules.complaints(regime), "foi.letters.regulators",
                    "The letter goes to the regulator, and no name and address are known for its day.");
        }
        letter.names(letter.office().regulators());
        letter.head(List.of(first), known.map(Regulator::address).orElse(List.of()));
    }

    private void enclosed(Entry<?> first, Compliance compliance) {
        var file = OnFile.of(Effective.of(known), Facts.of(known, letter.on()), compliance, told());
        List<Checklist.Line> lines = Checklist.whole(file);
        letter.say(Say.ENCLOSED, List.of(first), "points", points(lines, Status.PRESENT));
        List<String> missing = points(lines, Status.MISSING);
        if (!missing.isEmpty()) {
            letter.say(Say.NOT_ENCLOSED, List.of(first), "points", missing);
        }
    }

    private Set<LetterKind> told() {
        return LetterWriter.told(known, letter.office()).values().stream().map(Written.Letter::kind)
                .collect(Collectors.toSet());
    }

    private static List<String> points(List<Checklist.Line> lines, Status status) {
        return lines.stream().filter(line -> line.status() == status)
                .map(line -> line.number() + ". " + line.words()).toList();
    }

    /** The Commissioner's own reference, as it was told last. */
    private @Nullable String theirs() {
        return letter.entries().all(CommissionerEvent.class, any -> true).stream()
                .map(entry -> reference(entry.event()))
                .filter(Objects::nonNull).reduce((earlier, later) -> later).orElse(null);
    }

    private static @Nullable String reference(CommissionerEvent event) {
        return switch (event) {
            case ComplaintNotified complaint -> complaint.commissionerReference();
            case EnquiryReceived enquiry -> enquiry.commissionerReference();
            case InformationNoticeReceived notice -> notice.commissionerReference();
            case CommissionerEvent other -> null;
        };
    }

    private static boolean asks(CommissionerEvent event) {
        return event instanceof ComplaintNotified || event instanceof EnquiryReceived
                || event instanceof InformationNoticeReceived;
    }
}
