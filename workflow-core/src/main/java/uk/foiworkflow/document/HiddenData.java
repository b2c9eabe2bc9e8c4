package uk.foiworkflow.document;

import uk.foiworkflow.law.Wire;

/** What a file may hold that whoever releases it does not see. */
public enum HiddenData {

    /** One that the program offers to show. */
    HIDDEN_SHEET("a hidden sheet"),
    /** One that the program itself does not offer to show. */
    VERY_HIDDEN_SHEET("a sheet that is hidden even from the list of hidden sheets"),
    /** Also those of no height. */
    HIDDEN_ROWS("hidden rows"),
    /** Also those of no width. */
    HIDDEN_COLUMNS("hidden columns"),
    /** The whole of the data behind a summary. */
    PIVOT_CACHE("the data behind a pivot table"),
    /** The values last read through it stay in the file. */
    EXTERNAL_LINK("a link to another file, with what was read from it"),
    /** It names a server, and often a login. */
    DATA_CONNECTION("a connection to a database"),
    /** Threaded ones as well. */
    COMMENT("comments"),
    /** What was deleted is still there. */
    TRACKED_CHANGE("tracked changes, with what was taken out"),
    /** Marked as not to be shown. */
    HIDDEN_TEXT("hidden text"),
    /** One that is left out when the slides are shown. */
    HIDDEN_SLIDE("a hidden slide"),
    /** Below the slides. */
    SPEAKER_NOTES("a speaker's notes"),
    /** Other than those that the program makes for its own filters. */
    HIDDEN_NAME("hidden names of cells"),
    /** Of an office file. */
    PROPERTIES("properties that name a person or a place"),
    /** Also a script in a PDF. */
    MACRO("a program"),
    /** Whatever it is. */
    EMBEDDED_FILE("another file inside"),
    /** It can still be copied. */
    COVERED_TEXT("text under a box that covers it"),
    /** Also white on white. */
    INVISIBLE_TEXT("text that is not drawn"),
    /** Of a drawing. */
    LAYER("a layer that is switched off"),
    /** Of a PDF or a picture; that of a photograph often says where it was taken. */
    METADATA("metadata that names a person, a place or a program"),
    /** Other than links and fields. */
    ANNOTATION("annotations"),
    /** Each saving of a PDF can leave the one before. */
    EARLIER_VERSION("earlier versions of itself"),
    /** Nothing can be said of the rest. */
    PROTECTED("a password, so that nobody can look inside"),
    /** Nothing can be said of the rest. */
    BROKEN("a fault, so that it cannot be read to the end"),
    /** A bomb, or a file of great size. */
    TOO_MUCH("more inside than can be looked through"),
    /** Nothing can be said of it. */
    UNCHECKED("a form that is not looked into");

    private final String words;

    HiddenData(String words) {
        this.words = words;
    }

    /** What the file has, to go on with "the file has". */
    public String words() {
        return words;
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
