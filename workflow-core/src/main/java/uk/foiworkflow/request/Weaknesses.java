package uk.foiworkflow.request;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.Weakness.Severity;

/** Gathers what can be said against a response. */
final class Weaknesses {

    private final List<Weakness> found = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    /** It can be cured, and stops the response. */
    Weaknesses block(boolean when, Rule rule, @Nullable Integer question, String field, Supplier<String> words) {
        return add(when, Severity.BLOCKS, rule, question, field, words);
    }

    /** It is pointed out. */
    Weaknesses warn(boolean when, Rule rule, @Nullable Integer question, String field, Supplier<String> words) {
        return add(when, Severity.WARNS, rule, question, field, words);
    }

    /** What is broken at a question stops the response. */
    Weaknesses block(@Nullable Integer question, Objections objections) {
        objections.broken().forEach(
                one -> found.add(new Weakness(Severity.BLOCKS, one.rule(), question, one.field(), one.why())));
        checks.addAll(objections.checks());
        return this;
    }

    List<Weakness> found() {
        return List.copyOf(found);
    }

    /** All that was asked of the response. */
    List<Check> checks() {
        return List.copyOf(checks);
    }

    private Weaknesses add(boolean when, Severity severity, Rule rule, @Nullable Integer question, String field,
            Supplier<String> words) {
        String against = when ? words.get() : null;
        if (against != null) {
            found.add(new Weakness(severity, rule, question, field, against));
        }
        checks.add(new Check(rule, field, against));
        return this;
    }
}
