package uk.foiworkflow.api.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.access.AccessEvent.EvidenceExported;
import uk.foiworkflow.access.AccessEvent.ExportMade;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.request.event.Confidential;

/** Puts on record who is given a copy of what, durably before the first byte of it is sent. */
public final class ExportRecord {

    private static final String COMMAND = "Export";

    private final AccessRecord record;

    ExportRecord(AccessRecord record) {
        this.record = record;
    }

    /**
     * Somebody is going to be given a copy.
     *
     * @param reference of the request; null when it is of more than one
     * @param what what it is a copy of, in a few words
     * @param form its media type
     * @param query what was asked for, as the address says it; null when there was nothing to ask for
     * @throws uk.foiworkflow.store.StoreFailure when the database does not answer: then nothing may be sent
     */
    public void exported(@Nullable String reference, String what, String form, @Nullable String query,
            Caller caller) {
        var event = new ExportMade(record.today(), reference, what, form,
                query == null ? null : new Confidential(query));
        record.now(new Noted<>(event, caller.actor(), COMMAND),
                caller.correlation());
    }

    /**
     * Somebody is going to be given the evidence of a case.
     *
     * @param profile for whom it is put together
     * @param upTo the last position of the log that it rests on
     * @param sha512 of the manifest over all that is in it, hexadecimal
     * @param officers those whose names its open part gives
     * @throws uk.foiworkflow.store.StoreFailure when the database does not answer: then nothing may be sent
     */
    public void evidence(String reference, String profile, long upTo, String sha512, List<String> officers,
            Caller caller) {
        var event = new EvidenceExported(record.today(), reference, profile, upTo, sha512, officers);
        record.now(new Noted<>(event, caller.actor(), COMMAND), caller.correlation());
    }
}
