package uk.foiworkflow.api.json;

import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;

/** Where in an input something stands: {@code questions[0].text}. */
record Path(String text) {

    static final Path ROOT = new Path("");

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");
    private static final int LONGEST_NAME = 64;

    Path field(String name) {
        String shown = UNPRINTABLE.matcher(name).replaceAll("?");
        if (shown.length() > LONGEST_NAME) {
            shown = shown.substring(0, LONGEST_NAME) + "…";
        }
        return new Path(text.isEmpty() ? shown : text + "." + shown);
    }

    Path index(int index) {
        return new Path(text + "[" + index + "]");
    }

    static Path of(JsonPointer pointer) {
        Path path = ROOT;
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            path = rest.mayMatchElement()
                    ? path.index(rest.getMatchingIndex())
                    : path.field(rest.getMatchingProperty());
        }
        return path;
    }

    @Override
    public String toString() {
        return text.isEmpty() ? "the JSON" : text;
    }
}
