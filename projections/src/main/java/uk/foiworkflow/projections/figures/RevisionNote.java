package uk.foiworkflow.projections.figures;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.projections.figures.Revision.Changed;
import uk.foiworkflow.projections.figures.Revision.Move;

/** Says to the public which figures are restated, by how much, and why; it names no case and nobody. */
final class RevisionNote {

    private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private RevisionNote() {}

    /** @param stated what was done with the figures at first, in words */
    static String of(Revision revision, String stated) {
        var question = revision.before();
        var definition = question.definition();
        StringBuilder note = new StringBuilder(1_000);
        note.append("Revision note\n\n").append(definition.title()).append(" (definition ").append(definition.name())
                .append("), ").append(question.period().inWords()).append(".\n").append(stated).append(" as at ")
                .append(DateInWords.of(question.moment().day())).append("; restated as at ")
                .append(DateInWords.of(revision.after().day())).append(".\n\n");
        List<Changed> changed = revision.changed();
        note.append(switch (changed.size()) {
            case 0 -> "No figure has changed.\n";
            case 1 -> "One figure has changed.\n";
            default -> changed.size() + " figures have changed.\n";
        });
        changed.forEach(figure -> note.append('\n').append(figure(figure, revision)));
        percentages(revision, note);
        return note.append("\nEach figure follows from what is on the files of the cases; none is entered by hand.\n")
                .toString();
    }

    private static String figure(Changed changed, Revision revision) {
        long was = revision.was().getOrDefault(changed.measure().id(), 0L);
        long is = revision.is().getOrDefault(changed.measure().id(), 0L);
        return changed.measure().heading() + ": " + was + ", now " + is + " (" + moves(changed) + ").\n"
                + why("Corrected, or on record only since: ", changed, true)
                + why("Happened since: ", changed, false);
    }

    private static String moves(Changed changed) {
        String in = changed.in() == 0 ? "" : cases(changed.in()) + " came in";
        String out = changed.out() == 0 ? "" : cases(changed.out()) + " went out";
        return in.isEmpty() || out.isEmpty() ? in + out : in + ", " + out;
    }

    /** How many of the cases each sort of event moved. */
    private static String why(String lead, Changed changed, boolean known) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Move move : changed.moves()) {
            Set<String> sorts = new LinkedHashSet<>();
            move.causes().stream().filter(cause -> cause.known() == known)
                    .forEach(cause -> sorts.add(words(cause)));
            sorts.forEach(sort -> counts.merge(sort, 1, Integer::sum));
        }
        return counts.isEmpty()
                ? ""
                : "  " + lead + counts.entrySet().stream().map(each -> each.getKey() + " (" + cases(each.getValue())
                        + ")").collect(Collectors.joining(", ")) + ".\n";
    }

    private static void percentages(Revision revision, StringBuilder note) {
        for (Share share : revision.before().definition().shares()) {
            var was = share.percent(revision.was());
            var is = share.percent(revision.is());
            if (was != null && is != null && was.compareTo(is) != 0) {
                note.append('\n').append(share.heading()).append(": ").append(was).append(" %, now ").append(is)
                        .append(" %.\n");
            }
        }
    }

    private static String words(Cause cause) {
        return cause.type() == null
                ? "a last day passed without an answer"
                : WORD.matcher(cause.type()).replaceAll(" ").toLowerCase(Locale.ENGLISH);
    }

    private static String cases(long number) {
        return number == 1 ? "1 case" : number + " cases";
    }
}
