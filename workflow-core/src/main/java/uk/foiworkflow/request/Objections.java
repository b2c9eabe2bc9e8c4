package uk.foiworkflow.request;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import uk.foiworkflow.request.Broken.Bar;
import uk.foiworkflow.request.event.RequestEvent;

/** Gathers what stands against a command, so that an officer is told everything at once. */
final class Objections {

    private final List<Broken> broken = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    /** It cannot be true. */
    Objections impossible(boolean when, Rule rule, String field, Supplier<String> why) {
        return add(when, Bar.IMPOSSIBLE, rule, field, why);
    }

    /** It can be mended first. */
    Objections curable(boolean when, Rule rule, String field, Supplier<String> why) {
        return add(when, Bar.CURABLE, rule, field, why);
    }

    /** It is somebody else's to do. */
    Objections notYours(boolean when, Rule rule, String field, Supplier<String> why) {
        return add(when, Bar.NOT_YOURS, rule, field, why);
    }

    /** What was asked elsewhere, and what stands against the command for it. */
    Objections and(Objections more) {
        broken.addAll(more.broken);
        checks.addAll(more.checks);
        return this;
    }

    /** What was asked elsewhere and stands against nothing by itself. */
    Objections asked(List<Check> more) {
        checks.addAll(more);
        return this;
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }

    List<Broken> broken() {
        return List.copyOf(broken);
    }

    /** The decision: what happens, and what stands against it. Nothing happens where it could not be true. */
    Decision leadTo(Supplier<List<RequestEvent>> events) {
        boolean impossible = broken.stream().anyMatch(one -> one.bar() == Bar.IMPOSSIBLE);
        return new Decision(impossible ? List.of() : events.get(), broken, checks);
    }

    private Objections add(boolean when, Bar bar, Rule rule, String field, Supplier<String> why) {
        String against = when ? why.get() : null;
        if (against != null) {
            broken.add(new Broken(rule, bar, field, against));
        }
        checks.add(new Check(rule, field, against));
        return this;
    }
}
