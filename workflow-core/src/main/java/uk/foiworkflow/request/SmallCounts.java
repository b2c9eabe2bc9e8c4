package uk.foiworkflow.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.policy.SmallNumbers;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.IdentificationAssessed;

/**
 * Small counts in what is given (FOIA s.40(2)). Whether a number is small is a matter of policy; the law asks whether
 * somebody could tell who is meant, by means reasonably likely to be used (FS50646722).
 */
@Rulebook("R6-small-numbers")
record SmallCounts(SmallNumbers policy, Map<Integer, IdentificationAssessed> assessments) {

    private static final Pattern CELLS = Pattern
            .compile("\\s*(?:\\t|\\||:\\s|\\s[-\u2013]\\s|\\s{2,}|,(?!\\d{3}\\b))\\s*");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{1,9}");
    private static final Pattern FEWER = Pattern.compile(
            "\\b(?:fewer|less)\\s+than\\s+(?:\\d+|two|three|four|five|six|seven|eight|nine|ten)\\b|<\\s*\\d+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUPPRESSED = Pattern.compile("\\*+|\\[?[cx]\\]|suppressed|redacted|withheld",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TOTAL = Pattern.compile("\\b(?:grand |sub-?)?totals?\\b|\\baltogether\\b",
            Pattern.CASE_INSENSITIVE);

    void pointOut(List<AskedQuestion> told, Weaknesses found) {
        told.forEach(question -> {
            Confidential answer = Objects.requireNonNull(question.decision()).answer();
            if (answer != null) {
                answer(question.number(), answer.text(), found);
            }
        });
    }

    private void answer(int question, String answer, Weaknesses found) {
        List<List<String>> rows = answer.lines().map(line -> List.of(CELLS.split(line.strip(), -1))).toList();
        IdentificationAssessed assessed = assessments.get(question);
        boolean safe = assessed != null && !assessed.identifiable();
        boolean shown = assessed != null && assessed.identifiable();
        String field = "questions[" + question + "].answer";
        found.block(!safe && cells(rows).anyMatch(cell -> small(count(cell))), Rules.SMALL_NUMBERS, question, field,
                () -> "Question " + question + " gives a count below " + policy.threshold()
                        + "; suppress it, or record why nobody can be identified.")
                .warn(!safe && policy.zeros() && cells(rows).anyMatch(cell -> Objects.equals(count(cell), 0L)),
                        Rules.SMALL_NUMBERS, question, field,
                        () -> "Question " + question + " gives a zero, and the policy is to suppress zeros.")
                .warn(!shown && FEWER.matcher(answer).find(), Rules.SMALL_NUMBERS, question, field,
                        () -> "Question " + question
                                + " gives a count as smaller than a number, and nobody has recorded"
                                + " who could be identified from it, and by what means.")
                .warn(TOTAL.matcher(answer).find() && (workedOut(rows) || workedOut(turned(rows))), Rules.SMALL_NUMBERS,
                        question, field,
                        () -> "In question " + question
                                + " one cell is suppressed beside its total, so that it can be worked out.");
    }

    private boolean small(@Nullable Long count) {
        return count != null && count > 0 && count < policy.threshold();
    }

    /** What stands as a count: the whole of an answer, or a cell beside its label. */
    private static Stream<String> cells(List<List<String>> rows) {
        return rows.stream().flatMap(row -> row.size() == 1 ? row.stream() : row.stream().skip(1));
    }

    private static @Nullable Long count(String cell) {
        String bare = cell.strip();
        return COUNT.matcher(bare).matches() ? Long.valueOf(bare.replace(",", "")) : null;
    }

    private static boolean suppressed(String cell) {
        return FEWER.matcher(cell).find() || SUPPRESSED.matcher(cell.strip()).matches();
    }

    /** Whether some column has one suppressed cell alone, and a total to take the others from. */
    private static boolean workedOut(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int column = 1; column < width; column++) {
            int at = column;
            List<List<String>> full = rows.stream().filter(row -> row.size() > at).toList();
            boolean total = full.stream().anyMatch(row -> TOTAL.matcher(row.getFirst()).find()
                    && count(row.get(at)) != null);
            List<String> parts = full.stream().filter(row -> !TOTAL.matcher(row.getFirst()).find())
                    .map(row -> row.get(at)).toList();
            if (total && parts.size() > 1 && parts.stream().filter(SmallCounts::suppressed).count() == 1) {
                return true;
            }
        }
        return false;
    }

    private static List<List<String>> turned(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> columns = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            int at = column;
            columns.add(rows.stream().map(row -> row.size() > at ? row.get(at) : "").toList());
        }
        return columns;
    }
}
