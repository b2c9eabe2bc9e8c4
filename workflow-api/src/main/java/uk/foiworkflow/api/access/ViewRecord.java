package uk.foiworkflow.api.access;

import java.util.List;
import org.springframework.http.HttpHeaders;
import uk.foiworkflow.access.AccessEvent.CaseOpened;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;

/** Puts on record who was shown which case, within a second: what the same person was shown in that time is counted. */
public final class ViewRecord {

    private static final String COMMAND = "OpenCase";
    private static final String SECONDS_TO_RECOVER = "5";

    private final AccessRecord record;

    ViewRecord(AccessRecord record) {
        this.record = record;
    }

    /** @throws ProblemException 503 when it cannot be put on record what is shown: then nothing is */
    void admit() {
        if (!record.counted().keepUp()) {
            throw new ProblemException(ProblemType.UNAVAILABLE,
                    "It cannot be put on record at the moment who is shown which case, so none is shown.")
                    .with(HttpHeaders.RETRY_AFTER, SECONDS_TO_RECOVER);
        }
    }

    /**
     * Somebody is going to be shown several cases at once.
     *
     * @param view what of them
     * @throws ProblemException 503 when that cannot be put on record
     */
    public void opened(List<String> references, String view, Caller caller) {
        admit();
        references.forEach(reference -> opened(reference, view, caller));
    }

    /** Somebody was shown a case. */
    void opened(String reference, String view, Caller caller) {
        record.counted().moment().add(
                new Noted<>(new CaseOpened(record.today(), reference, view, 1), caller.actor(), COMMAND),
                caller.correlation());
    }
}
