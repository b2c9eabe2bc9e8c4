package uk.foiworkflow.api.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.api.work.Job;
import uk.foiworkflow.api.work.Tally;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.NotSent;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.StoredEvent;

/**
 * Sees to the outbox: takes in what is new, gives up what a node was handing over when it stopped, hands on what is due, and
 * puts what became of it on the trail. A message is marked before it is handed on and marked again after, so that one whose
 * fate nobody knows is never sent a second time by itself.
 */
final class Outbox implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int BATCH = 100;

    private final Collector collector;
    private final Messages messages;
    private final Fates fates;
    private final Post post;
    private final MailedLetters letters;
    private final EventSource events;
    private final Directory directory;
    private final Clock clock;
    private final OutboxProperties outbox;
    private final String link;

    Outbox(Collector collector, Messages messages, Fates fates, Post post, MailedLetters letters,
            EventSource events, Directory directory, Clock clock, OutboxProperties outbox, String link) {
        this.collector = collector;
        this.messages = messages;
        this.fates = fates;
        this.post = post;
        this.letters = letters;
        this.events = events;
        this.directory = directory;
        this.clock = clock;
        this.outbox = outbox;
        this.link = link;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Duration interval() {
        return outbox.interval();
    }

    @Override
    public Tally run() {
        int givenUp = messages.giveUp();
        if (givenUp > 0) {
            LOG.error("{} messages were being handed over when a node stopped: they may have been sent", givenUp);
        }
        try {
            collector.collect();
        } finally {
            // What stands before an unreadable event waits for no newer release.
            handOn();
        }
        return noteFates();
    }

    private void handOn() {
        UUID claim = UUID.randomUUID();
        for (Optional<Message> next = messages.claim(claim); next.isPresent(); next = messages.claim(claim)) {
            Message message = next.get();
            settle(message, claim, deliver(message));
        }
    }

    /** What fails here was certainly not handed over. */
    private Delivery deliver(Message message) {
        Outgoing outgoing;
        try {
            outgoing = outgoing(message);
        } catch (RuntimeException e) {
            return new Delivery.NotNow(NotSent.UNREADABLE, e.getClass().getSimpleName());
        }
        return post.hand(outgoing);
    }

    private Outgoing outgoing(Message message) {
        RequestEvent event = events.stream(message.reference()).stream()
                .filter(stored -> stored.sequence() == message.entry()).map(StoredEvent::event).findFirst()
                .orElseThrow();
        return event instanceof LetterDispatched letter
                ? letters.of(message.id(), message.reference(), letter)
                : Outgoing.toStaff(message.id(),
                        directory.email(message.recipient(), KnownSince.day(clock.instant())),
                        wording(message, event));
    }

    private Wording wording(Message message, RequestEvent event) {
        Request after = Collector.after(events, message.reference(), message.entry());
        Told told = Told.of(event, after, outbox.head());
        if (told == null) {
            throw new IllegalStateException("Nobody is told of a " + message.type());
        }
        return Wording.of(message.reference(), told, after, link);
    }

    private void settle(Message message, UUID claim, Delivery delivery) {
        switch (delivery) {
            case Delivery.Taken taken -> messages.sent(message.id(), claim);
            case Delivery.Never never ->
                messages.notSent(message.id(), claim, State.FAILED, never.cause(), never.error());
            case Delivery.NotNow now when message.attempts() >= outbox.attempts() ->
                messages.notSent(message.id(), claim, State.FAILED, now.cause(), now.error());
            case Delivery.NotNow now ->
                messages.waits(message.id(), claim, outbox.pauseAfter(message.attempts()), now.error());
            case Delivery.Unknown unknown ->
                messages.notSent(message.id(), claim, State.UNCERTAIN, NotSent.UNCERTAIN, unknown.error());
        }
    }

    private Tally noteFates() {
        int noted = 0;
        int failed = 0;
        var unnoted = messages.unnoted(BATCH);
        for (Message message : unnoted) {
            try {
                fates.note(message);
                noted++;
            } catch (RuntimeException e) {
                failed++;
                LOG.error(
                        "What became of message {} could not be put on the trail of request {}, and is tried again: {}",
                        message.id(), message.reference(), e.getClass().getSimpleName());
            }
        }
        return new Tally(unnoted.size(), noted, failed);
    }
}
