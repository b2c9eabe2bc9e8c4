package uk.foiworkflow.document;

import uk.foiworkflow.law.Wire;

/** What a file may hold that whoever releases it does not see. */
public enum HiddenData {

    HIDDEN_SHEET("a hidden sheet"),
    /** One that the program itself does not offer to show. */
    VERY_HIDDEN_SHEET("a sheet that is hidden even from the list of hidden sheets"), HIDDEN_ROWS(
            "hidden rows"), HIDDEN_COLUMNS("hidden columns"),
    /** The whole of the data behind a summary. */
    PIVOT_CACHE("the data behind a pivot table"), EXTERNAL_LINK(
            "a link to another file, with what was read from it"), DATA_CONNECTION(
                    "a connection to a database"), COMMENT("comments"), TRACKED_CHANGE(
                            "tracked changes, with what was taken out"), HIDDEN_TEXT("hidden text"), HIDDEN_SLIDE(
                                    "a hidden slide"), SPEAKER_NOTES("a speaker's notes"), HIDDEN_NAME(
                                            "hidden names of cells"), PROPERTIES(
                                                    "properties that name a person or a place"), MACRO(
                                                            "a program"), EMBEDDED_FILE(
                                                                    "another file inside"), COVERED_TEXT(
                                                                            "text under a box that covers it"), INVISIBLE_TEXT(
                                                                                    "text that is not drawn"), LAYER(
                                                                                            "a layer that is switched off"), METADATA(
                                                                                                    "metadata that names a person or a program"), ANNOTATION(
                                                                                                            "annotations"), EARLIER_VERSION(
                                                                                                                    "earlier versions of itself"), PROTECTED(
                                                                                                                            "a password, so that nobody can look inside"), BROKEN(
                                                                                                                                    "a fault, so that it cannot be read to the end"), TOO_MUCH(
                                                                                                                                            "more inside than can be looked through"), UNCHECKED(
                                                                                                                                                    "a form that is not looked into");

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
