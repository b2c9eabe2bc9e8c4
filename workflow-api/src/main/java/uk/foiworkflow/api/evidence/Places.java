package uk.foiworkflow.api.evidence;

import uk.foiworkflow.evidence.Exhibit;

/**
 * Where things lie in the bag, as a page of a part names them.
 *
 * @param screen whether the page can be followed from link to link; one that is printed names the places alone
 */
record Places(boolean closed, boolean screen) {

    private static final String CLOSED = "closed/";
    private static final String BAG = "../";

    /** A link to a file. */
    Html.Link to(String path) {
        return to(path, path.startsWith(BAG) ? path.substring(BAG.length()) : path);
    }

    /**
     * The same under another name.
     *
     * @param path below {@code data}
     */
    Html.Link to(String path, String text) {
        if (!screen) {
            return new Html.Link(null, text);
        }
        if (!closed) {
            return new Html.Link(path, text);
        }
        return new Html.Link(path.startsWith(CLOSED) ? path.substring(CLOSED.length()) : "../" + path, text);
    }

    /** Where that is to be found, below {@code data}. */
    static String of(Exhibit exhibit, boolean closed) {
        String in = closed ? CLOSED : "";
        return switch (exhibit) {
            case START -> in + "index.html";
            case QUESTIONS -> in + "index.html#questions";
            case LIMITS -> in + "index.html#limits";
            case CHRONOLOGY -> in + "chronology.pdf";
            case DOCUMENTS -> in + "index.html#documents";
            case LETTERS -> in + "index.html#letters";
            case SCHEDULE -> in + "index.html#schedule";
            case RETENTION -> in + "index.html#retention";
            case LEFT_OUT -> in + "index.html#missing";
            case EVENTS -> in + "events.jsonl";
            case EXPORT -> in + "export.json";
            case WITHHELD -> "withheld.txt";
            case LOG -> "log/checkpoint.txt";
            case MANIFEST -> BAG + "manifest-sha512.txt";
            case VERIFIER -> BAG + "Verify.java";
        };
    }

    /** The file of a path below {@code data}, from the beginning of the bag. */
    static String file(String path) {
        String file = path.replaceFirst("#.*", "");
        return file.startsWith(BAG) ? file.substring(BAG.length()) : "data/" + file;
    }
}
