package uk.foiworkflow.api.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.audit.WhyAllowed.ActorThen;
import uk.foiworkflow.api.audit.WhyAllowed.AgainNow;
import uk.foiworkflow.api.audit.WhyAllowed.Basis;
import uk.foiworkflow.api.audit.WhyAllowed.DifferenceNow;
import uk.foiworkflow.api.audit.WhyAllowed.EventThen;
import uk.foiworkflow.api.audit.WhyAllowed.StateThen;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.store.InForce;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;
import uk.foiworkflow.why.DecidedAgain;

/** Has commands of the past decided once more, and tells what comes of it. */
@Component
class Allowing {

    private final PostgresEventStore events;
    private final DecidedAgain.By by;
    private final InForce now;

    Allowing(PostgresEventStore events, RequestDecider decider, Directory directory,
            @Value("${foi.release}") String release) {
        this.events = events;
        this.by = new DecidedAgain.By(decider, directory, this::others);
        this.now = new InForce(release, decider.policy().version(), decider.calendar().version(), directory.version());
    }

    /** Of an event of a request. */
    WhyAllowed of(StoredEvent event) {
        boolean readable = events.hasKey(event.stream());
        DecidedAgain decided = DecidedAgain.of(events.read(event.stream()), Math.toIntExact(event.sequence()),
                readable ? by : null);
        InForce then = decided.inForce();
        RulesThen rules = RulesThen.of(decided);
        return WhySentence.in(new WhyAllowed("", basis(event, decided), event(event, event.stream(), event.sequence()),
                GivenCommand.of(decided.events(), events.keyOf(event)), actor(event.metadata().actor(), then != null),
                before(decided), then, rules.passed(), rules.found(), rules.overridden(), again(decided, rules),
                notOnRecord(decided, then, readable)));
    }

    /** Of an event around the requests, on which nothing was decided. */
    WhyAllowed onRecord(StoredEvent event) {
        return WhySentence.in(new WhyAllowed("", Basis.RECORD, event(event, null, null),
                GivenCommand.of(List.of(event), null), actor(event.metadata().actor(), false), null, null, List.of(),
                List.of(), List.of(), null, List.of()));
    }

    private static Basis basis(StoredEvent event, DecidedAgain decided) {
        if (event.metadata().imported()) {
            return Basis.IMPORT;
        }
        return decided.overridden().isEmpty() ? Basis.RIGHT : Basis.OVERRIDE;
    }

    private static EventThen event(StoredEvent event, @Nullable String reference, @Nullable Long sequence) {
        return new EventThen(event.position(), reference, sequence, event.type(), event.happening().on(),
                event.recordedAt());
    }

    private static ActorThen actor(Actor actor, boolean known) {
        return new ActorThen(actor.id(), actor.role(), known ? actor.roles() : null, known ? actor.teams() : null);
    }

    private static StateThen before(DecidedAgain decided) {
        long version = decided.events().getFirst().sequence() - 1;
        return new StateThen(version, version < 0 ? null : decided.before().stage().toString());
    }

    private @Nullable AgainNow again(DecidedAgain decided, RulesThen rules) {
        if (decided.decision() == null) {
            return null;
        }
        long first = decided.events().getFirst().sequence();
        return new AgainNow(now, decided.same(), decided.differences().stream().map(one -> new DifferenceNow(
                first + one.event(), one.field(), one.recorded(), one.again())).toList(), rules.against());
    }

    private List<String> notOnRecord(DecidedAgain decided, @Nullable InForce then, boolean readable) {
        List<String> lacking = new ArrayList<>();
        if (then == null) {
            lacking.add(
                    "Which release, settings, calendar and directory were in force, and which other roles and teams "
                            + decided.events().getFirst().metadata().actor().id() + " had, was not recorded yet.");
        } else if (!then.equals(now)) {
            lacking.add("What was in force then is known by its versions alone: it is decided again by what is now.");
        }
        if (!readable) {
            lacking.add("The personal data of the request is shredded, so that nothing of it can be decided again.");
        } else if (decided.command() == null) {
            lacking.add("No command of this release leads to these events, so that it cannot be decided again.");
        }
        return lacking;
    }

    /** What was on file of other requests when the event was recorded. */
    private Function<String, OtherCase> others(StoredEvent event) {
        return reference -> {
            Request request = Request.NONE;
            for (StoredEvent earlier : events.read(reference, event.recordedAt())) {
                request = request.evolve(earlier.event());
            }
            return new OtherCase(reference, request.receipt() == null ? null : request.outline());
        };
    }
}
