package uk.foiworkflow.api.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.letters.ToldLetters;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.evidence.Checklist;
import uk.foiworkflow.evidence.Checklist.Line;
import uk.foiworkflow.evidence.Checklist.Status;
import uk.foiworkflow.evidence.OnFile;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.StoredEvent;

/** Tells what is missing from the file of a case, by the list off which its evidence is ticked. */
@Component
public class Gaps {

    private final ToldLetters told;
    private final WorkingCalendar calendar;

    Gaps(ToldLetters told, WorkingCalendar calendar) {
        this.told = told;
        this.calendar = calendar;
    }

    /**
     * What is missing, in the order of the list.
     *
     * @param known the events of the case that are known, in order; a receipt is among them
     * @param day on which the case is judged, Europe/London
     * @throws uk.foiworkflow.store.UnreadableEvent when one is newer than this release
     * @throws uk.foiworkflow.clock.OutsideCalendar when a limit leaves the years that the calendar covers
     */
    public List<Line> of(List<StoredEvent> known, LocalDate day) {
        return missing(list(known, day)).toList();
    }

    static Stream<Line> missing(List<Line> lines) {
        return lines.stream().filter(line -> line.status() == Status.MISSING);
    }

    /** The whole list, ticked off; as {@link #of}. */
    List<Line> list(List<StoredEvent> known, LocalDate day) {
        List<RequestEvent> events = Effective.of(known.stream().map(StoredEvent::event).toList());
        Facts facts = Facts.of(events, day);
        OnFile file = OnFile.of(events, facts, Compliance.of(facts, calendar), SentLetters.kinds(known, told));
        return Checklist.whole(file);
    }
}
