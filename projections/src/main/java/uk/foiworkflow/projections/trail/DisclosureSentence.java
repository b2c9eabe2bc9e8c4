package uk.foiworkflow.projections.trail;

import uk.foiworkflow.disclosure.DisclosureEvent;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryPrepared;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryPublished;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntrySentBack;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryUnpublished;
import uk.foiworkflow.disclosure.DisclosureEvent.LeftOutOfDisclosureLog;
import uk.foiworkflow.clock.DateInWords;

/** What is said of the disclosure log; what an entry says is not for the trail. */
final class DisclosureSentence {

    private DisclosureSentence() {}

    static String of(DisclosureEvent event) {
        String who = " by " + event.by() + " on " + DateInWords.of(event.on());
        return switch (event) {
            case DisclosureEntryPrepared e -> "An entry of the disclosure log was prepared out of request "
                    + e.reference() + who + ".";
            case DisclosureEntrySentBack e -> "The entry of the disclosure log out of request " + e.reference()
                    + " was sent back" + who + ".";
            case DisclosureEntryPublished e -> "The entry of the disclosure log out of request " + e.reference()
                    + " was published" + who + ".";
            case DisclosureEntryUnpublished e -> "The entry of the disclosure log out of request " + e.reference()
                    + " was taken back" + who + ", because " + e.reason().words() + "; its words are shredded.";
            case LeftOutOfDisclosureLog e -> "Request " + e.reference() + " was left out of the disclosure log" + who
                    + ".";
        };
    }
}
