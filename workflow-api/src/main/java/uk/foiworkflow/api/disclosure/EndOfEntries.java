package uk.foiworkflow.api.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.api.engine.Consequence;
import uk.foiworkflow.api.keys.Shredding;
import uk.foiworkflow.api.work.Job;
import uk.foiworkflow.api.work.Tally;
import uk.foiworkflow.host.Handled;
import uk.foiworkflow.law.ErasureGround;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.request.command.FileCommand.ShredPersonalData;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.store.AccessStreams;
import uk.foiworkflow.store.DisclosureStreams;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StreamConflict;

/**
 * Orders that the words of those entries are shredded which nobody is to keep any more: another one took their place, or their
 * request was shredded before anybody had published them. What is published stays, for it identifies nobody.
 */
record EndOfEntries(DisclosureStreams streams, AccessStreams orders, PostgresEventStore store, Shredding shredding,
        Clock clock, Duration interval) implements Job, Consequence {

    private static final Logger LOG = LoggerFactory.getLogger(EndOfEntries.class);
    private static final String RULE = "disclosure-log";

    @Override
    public String name() {
        return "disclosure";
    }

    @Override
    public Tally run() {
        List<String> over = streams.over();
        over.forEach(this::end);
        return new Tally(over.size(), over.size(), 0);
    }

    @Override
    public void of(RequestCommand command, Handled handled) {
        if (command instanceof ShredPersonalData) {
            run();
        }
    }

    /** The order that the words of an entry are shredded. */
    static PersonalDataShredded order(LocalDate today) {
        return new PersonalDataShredded(today, ErasureGround.RETENTION, RULE, null, today, null);
    }

    private void end(String stream) {
        try {
            orders.order(stream, order(KnownSince.day(clock.instant())), ShredPersonalData.class.getSimpleName());
            shredding.carryOut(stream, store.head().position());
        } catch (StreamConflict meanwhile) {
            LOG.debug("{} is seen to by somebody else", stream);
        }
    }
}
