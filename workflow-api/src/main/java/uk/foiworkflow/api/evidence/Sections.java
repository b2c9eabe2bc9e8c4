package uk.foiworkflow.api.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.evidence.Chronology;
import uk.foiworkflow.facts.ClockAt;
import uk.foiworkflow.projections.trail.Sentence;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;

/** What the pages of a part are put together from. */
final class Sections {

    private final Part part;
    private final Dossier dossier;

    Sections(Part part) {
        this.part = part;
        this.dossier = part.dossier();
    }

    void cover(Html html) {
        RequestReceived receipt = part.events().stream().filter(RequestReceived.class::isInstance)
                .map(RequestReceived.class::cast).findFirst().orElseThrow();
        List<String> pairs = new ArrayList<>(List.of("Public authority", receipt.authority().name(), "Our reference",
                dossier.reference(), "Law", receipt.regime().toString(), "Received", DateInWords.of(received(receipt)),
                "Outcome so far", part.compliance().rollUp().toString().replace('-', ' ')));
        part.events().stream().filter(ComplaintNotified.class::isInstance).map(ComplaintNotified.class::cast)
                .findFirst()
                .ifPresent(complaint -> pairs.addAll(List.of("Commissioner’s reference",
                        Objects.requireNonNullElse(complaint.commissionerReference(), "not recorded"), "Complaint",
                        DateInWords.of(complaint.on()))));
        if (part.closed()) {
            part.events().stream().filter(CaseAssigned.class::isInstance).map(CaseAssigned.class::cast)
                    .reduce((earlier, later) -> later)
                    .ifPresent(assigned -> pairs.addAll(List.of("Officer", dossier.name(assigned.to()))));
        }
        pairs.addAll(List.of("Put together for", dossier.profile().receiver(), "Put together at",
                InWords.moment(dossier.made()), "By", Exported.by(dossier, part.closed())));
        html.terms(pairs);
    }

    private LocalDate received(RequestReceived receipt) {
        return part.events().stream().filter(ReceiptDateCorrected.class::isInstance)
                .map(ReceiptDateCorrected.class::cast).map(ReceiptDateCorrected::to)
                .reduce(receipt.on(), (earlier, later) -> later);
    }

    void chronology(Html html) {
        html.table("chronology", "Each date, with its working day and the state of the clock at its end",
                List.of("Date", "What happened", "Working day and clock"),
                part.rows().stream().map(this::row).toList());
    }

    private List<String> row(Chronology.Row row) {
        return List.of(DateInWords.of(row.on()),
                row.event() == null
                        ? row.clocks().stream().map(clock -> "Last day under " + clock.provision() + " for "
                                + InWords.questions(clock.questions()) + ".").collect(Collectors.joining("\n"))
                        : part.sentence(row.event()),
                row.clocks().stream().map(Sections::clock).collect(Collectors.joining("\n")));
    }

    private static String clock(ClockAt clock) {
        return "Working day " + clock.workingDay() + ", " + clock.state() + " (" + clock.provision() + ", "
                + InWords.questions(clock.questions()) + ")";
    }

    /** Every event; of a part that may be shown this is its chronology already. */
    void events(Html html) {
        html.table("events", "Every event of the request, as it was recorded",
                List.of("Number", "Position in the log", "Type", "Happened", "Recorded", "By", "What happened",
                        "In the open part"),
                dossier.entries().stream()
                        .map(entry -> List.of(String.valueOf(entry.event().sequence()),
                                String.valueOf(entry.event().position()), entry.event().type(),
                                DateInWords.of(entry.event().event().on()), InWords.moment(entry.event().recordedAt()),
                                dossier.name(entry.event().metadata().actor().id()) + ", "
                                        + entry.event().metadata().actor().role(),
                                Sentence.of(entry.event().event()),
                                dossier.shown().containsKey(entry) ? "shown" : "withheld"))
                        .toList());
    }

    void missing(Html html) {
        if (part.closed()) {
            html.leaf("p",
                    "Nothing of what was recorded of the request is left out of this part, and none of its documents. Those that"
                            + " stand in the open part lie there, and are listed here as well.");
        } else {
            html.leaf("p",
                    "What was neither sent by the requester nor told to them, and not made known by the Commissioner or"
                            + " the Tribunal either. It is named by one commitment, in withheld.txt, which says neither what nor how"
                            + " much it is, and is there in any case. Whoever holds a closed part can show that it opens this"
                            + " commitment, and so that it is of the same request.");
        }
    }
}
