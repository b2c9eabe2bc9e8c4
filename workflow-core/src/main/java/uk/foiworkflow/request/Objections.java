package uk.foiworkflow.request;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import uk.foiworkflow.request.Broken.Bar;
import uk.foiworkflow.request.event.RequestEvent;

/** Gathers what stands against a command, so that an officer is told everything at once. */
final class Objections {

    private final List<Broken> broken = new ArrayList<>();

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

    void and(List<Broken> more) {
        broken.addAll(more);
    }

    List<Broken> broken() {
        return List.copyOf(broken);
    }

    /** The decision: what happens, and what stands against it. Nothing happens where it could not be true. */
    Decision leadTo(Supplier<List<RequestEvent>> events) {
        boolean impossible = broken.stream().anyMatch(one -> one.bar() == Bar.IMPOSSIBLE);
        return new Decision(impossible ? List.of() : events.get(), broken);
    }

    private Objections add(boolean when, Bar bar, Rule rule, String field, Supplier<String> why) {
        if (when) {
            broken.add(new Broken(rule, bar, field, why.get()));
        }
        return this;
    }
}
