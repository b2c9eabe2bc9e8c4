package uk.foiworkflow.request;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.Weakness.Severity;

/** Gathers what can be said against a response. */
final class Weaknesses {

    private final List<Weakness> found = new ArrayList<>();

    /** It can be cured, and stops the response. */
    Weaknesses block(boolean when, Rule rule, @Nullable Integer question, String field, Supplier<String> words) {
        return add(when, Severity.BLOCKS, rule, question, field, words);
    }

    /** It is pointed out. */
    Weaknesses warn(boolean when, Rule rule, @Nullable Integer question, String field, Supplier<String> words) {
        return add(when, Severity.WARNS, rule, question, field, words);
    }

    /** What is broken at a question stops the response. */
    Weaknesses block(@Nullable Integer question, List<Broken> broken) {
        broken.forEach(one -> block(true, one.rule(), question, one.field(), one::why));
        return this;
    }

    List<Weakness> found() {
        return List.copyOf(found);
    }

    private Weaknesses add(boolean when, Severity severity, Rule rule, @Nullable Integer question, String field,
            Supplier<String> words) {
        if (when) {
            found.add(new Weakness(severity, rule, question, field, words.get()));
        }
        return this;
    }
}
