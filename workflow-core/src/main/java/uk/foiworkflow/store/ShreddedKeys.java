package uk.foiworkflow.store;

import java.util.List;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;

/** Which keys were destroyed, kept where no backup of the database goes, so that one that is restored brings nobody back. */
public interface ShreddedKeys {

    /** A request, and the order by which its key was destroyed. It holds no word of the request. */
    record Entry(String stream, PersonalDataShredded order) {}

    /** Adds one, durably before it returns; the same request again changes nothing. */
    void add(Entry entry);

    /** All of them, in the order in which they came. */
    List<Entry> all();
}
