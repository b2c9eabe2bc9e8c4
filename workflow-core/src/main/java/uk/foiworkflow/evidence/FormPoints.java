package uk.foiworkflow.evidence;

import static uk.foiworkflow.evidence.Point.present;

import java.util.List;

/** What lets the reader trust it, and its form. */
final class FormPoints {

    private static final String INTEGRITY = "Integrity";
    private static final String FORM = "Form";

    static final List<Point> ALL = List.of(
            integrity(39,
                    "Every event with its place, its two times and whoever acted; of one that is withheld, what stands"
                            + " for it",
                    "events.jsonl, withheld.txt, and what is closed", Exhibit.EVENTS, Exhibit.WITHHELD),
            integrity(40,
                    "The signed head of the log, the proofs, the public key, a program that checks them, and how to use"
                            + " it",
                    "The directory log, Verify.java and README.txt", Exhibit.LOG, Exhibit.VERIFIER),
            integrity(41, "The record of this export: by whom, for whom, what was left out", "export.json",
                    Exhibit.EXPORT),
            new Point(42, INTEGRITY, "How long the case is kept, and what holds it", true,
                    file -> present("The start page of what is closed", Exhibit.RETENTION)),
            new Point(43, FORM,
                    "A form that can be checked and read for long: BagIt, RO-Crate, PDF/A, a page that needs no"
                            + " network",
                    false, file -> present("All of it", Exhibit.MANIFEST)),
            new Point(44, FORM, "One case, put together for the Commissioner, the Tribunal and the requester", false,
                    file -> present("The profile on the start page", Exhibit.START)));

    private FormPoints() {}

    private static Point integrity(int number, String words, String where, Exhibit... in) {
        return new Point(number, INTEGRITY, words, false, file -> present(where, in));
    }
}
