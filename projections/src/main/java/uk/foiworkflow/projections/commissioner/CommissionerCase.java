package uk.foiworkflow.projections.commissioner;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.projections.casefile.CaseFile;
import uk.foiworkflow.projections.casefile.FiledCommissioner;
import uk.foiworkflow.projections.casefile.FiledLetter;
import uk.foiworkflow.projections.casefile.FiledOfficer;
import uk.foiworkflow.projections.standing.DeadlineStanding;
import uk.foiworkflow.projections.standing.DeadlineStanding.State;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.request.Stage;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.store.StoredEvent;

/**
 * One case of the Commissioner, with all the requests that it is about, folded from their own events.
 *
 * @param caseOfficer the Commissioner's; null when none was named
 * @param letters what came and went, in the order of days, each with the requests on which it is recorded
 * @param datesAgreed what was agreed and by when
 * @param telephoneNotes what was said on the telephone
 * @param open what is still to be done, the earliest first, what has no day before all
 */
public record CommissionerCase(String commissionerReference, @Nullable FiledOfficer caseOfficer,
        List<Covered> requests, List<Shared> letters, List<Shared> datesAgreed, List<Shared> telephoneNotes,
        List<Open> open) {

    private static final Set<String> NOT_LETTERS = Set.of("date-agreed", "telephone-note", "officer-named");

    /** A request that the case is about. */
    public record Covered(String reference, long version, Stage stage, @JsonProperty("roll-up") RollUp rollUp,
            @Nullable ComplaintAbout about, @Nullable String assignedTo) {}

    /** A letter, an agreement or a call, and the requests on which it is recorded in the same words. */
    public record Shared(FiledLetter letter, List<String> requests) {

        public Shared {
            requests = List.copyOf(requests);
        }
    }

    /** What one request still owes the Commissioner or under the Tribunal's decision. */
    public record Open(String reference, String what, SortedSet<Integer> questions, LocalDate from,
            @Nullable LocalDate due, State state, @Nullable LocalDate since) {}

    public CommissionerCase {
        requests = List.copyOf(requests);
        letters = List.copyOf(letters);
        datesAgreed = List.copyOf(datesAgreed);
        telephoneNotes = List.copyOf(telephoneNotes);
        open = List.copyOf(open);
    }

    /**
     * The case as it stands.
     *
     * @param requests the events of each request, in order
     * @throws uk.foiworkflow.store.UnreadableEvent when one is newer than this release
     */
    public static CommissionerCase of(String commissionerReference, List<List<StoredEvent>> requests) {
        List<Covered> covered = new ArrayList<>();
        Map<FiledLetter, List<String>> letters = new LinkedHashMap<>();
        List<Open> open = new ArrayList<>();
        FiledOfficer officer = null;
        for (List<StoredEvent> events : requests) {
            CaseFile file = CaseFile.of(events).orElseThrow();
            FiledCommissioner filed = Objects.requireNonNull(file.commissioner());
            covered.add(new Covered(file.reference(), file.version(), file.stage(), file.rollUp(), filed.about(),
                    file.assignedTo()));
            filed.letters().stream().filter(letter -> commissionerReference.equals(letter.reference()))
                    .forEach(letter -> letters.computeIfAbsent(letter, none -> new ArrayList<>())
                            .add(file.reference()));
            if (commissionerReference.equals(filed.reference())) {
                officer = later(officer, filed.officer());
                Standing.commissionersDeadlines(Request.after(events.stream().map(StoredEvent::event).toList()))
                        .stream()
                        .filter(deadline -> deadline.state() != State.ENDED)
                        .forEach(deadline -> open.add(open(file.reference(), deadline)));
            }
        }
        open.sort((one, other) -> order(one.due()).compareTo(order(other.due())));
        return new CommissionerCase(commissionerReference, officer, covered,
                shared(letters, letter -> !NOT_LETTERS.contains(letter.what())),
                shared(letters, letter -> letter.what().equals("date-agreed")),
                shared(letters, letter -> letter.what().equals("telephone-note")), open);
    }

    private static LocalDate order(@Nullable LocalDate due) {
        return due == null ? LocalDate.MIN : due;
    }

    private static @Nullable FiledOfficer later(@Nullable FiledOfficer one, @Nullable FiledOfficer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.since().isBefore(one.since()) ? one : other;
    }

    private static Open open(String reference, DeadlineStanding deadline) {
        return new Open(reference, deadline.provision(), deadline.questions(), deadline.from(), deadline.due(),
                deadline.state(), deadline.since());
    }

    private static List<Shared> shared(Map<FiledLetter, List<String>> letters, Predicate<FiledLetter> which) {
        return letters.entrySet().stream().filter(entry -> which.test(entry.getKey()))
                .map(entry -> new Shared(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(shared -> shared.letter().on())).toList();
    }
}
