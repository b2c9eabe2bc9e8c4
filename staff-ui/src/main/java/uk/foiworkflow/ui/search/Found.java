package uk.foiworkflow.ui.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of places in which something was found.
 *
 * @param next where the next page goes on; null when this is the last
 * @param since from which day on they are told; null when all are
 * @param searchedFor what was searched for in the place of what was asked; null where that was
 */
record Found(List<Place> items, @Nullable String next, @Nullable LocalDate since, @Nullable String searchedFor,
        @Nullable List<String> didYouMean) {

    private static final Pattern MARKED = Pattern.compile("«([^»]*)»");

    /** A place; {@code excerpt} has what was asked for between « and ». */
    record Place(String reference, String kind, @Nullable Integer question, LocalDate on, String excerpt) {

        /** The excerpt in pieces. */
        public List<Piece> pieces() {
            List<Piece> pieces = new ArrayList<>();
            Matcher marked = MARKED.matcher(excerpt);
            int at = 0;
            while (marked.find()) {
                pieces.add(new Piece(excerpt.substring(at, marked.start()), false));
                pieces.add(new Piece(marked.group(1), true));
                at = marked.end();
            }
            pieces.add(new Piece(excerpt.substring(at), false));
            return pieces;
        }
    }

    /** A piece of an excerpt; marked where it is what was asked for. */
    record Piece(String text, boolean marked) {}
}
