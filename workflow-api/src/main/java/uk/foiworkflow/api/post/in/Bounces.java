package uk.foiworkflow.api.post.in;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.api.dispatch.DeliveryReport;
import uk.foiworkflow.api.dispatch.DeliveryReports;
import uk.foiworkflow.api.dispatch.MessageIds;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.api.post.in.Tray.Lying;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.work.Job;
import uk.foiworkflow.api.work.Tally;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.host.Rejection;
import uk.foiworkflow.post.Automatic;
import uk.foiworkflow.post.Item;
import uk.foiworkflow.request.command.DispatchCommand;

/**
 * Records what mail servers report of our letters, for an answer that did not arrive is none however long its report lies
 * unread. The report itself waits for an officer, like all that comes.
 */
final class Bounces implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(Bounces.class);
    private static final int PAGE = 200;
    private static final int SERVER_ERRORS = 500;

    private final Tray tray;
    private final DeliveryReports reports;
    private final Commands commands;
    private final Duration interval;
    private final Set<UUID> read = ConcurrentHashMap.newKeySet();

    Bounces(Tray tray, DeliveryReports reports, Commands commands, Duration interval) {
        this.tray = tray;
        this.reports = reports;
        this.commands = commands;
        this.interval = interval;
    }

    @Override
    public String name() {
        return "bounces";
    }

    @Override
    public Duration interval() {
        return interval;
    }

    @Override
    public Tally run() {
        Tally tally = Tally.NONE;
        List<Lying> page = tray.lying(Item.State.WAITING, 0, PAGE);
        while (!page.isEmpty()) {
            for (Lying lying : page) {
                if (lying.item().received().automatic() == Automatic.DELIVERY_REPORT && !read.contains(lying.id())) {
                    tally = tally.plus(look(lying));
                }
            }
            long last = page.getLast().stream().events().getLast().position();
            page = page.size() < PAGE ? List.of() : tray.lying(Item.State.WAITING, last, PAGE);
        }
        return tally;
    }

    private Tally look(Lying lying) {
        try {
            int done = record(lying) ? 1 : 0;
            read.add(lying.id());
            return new Tally(1, done, 0);
        } catch (RuntimeException e) {
            if (settled(e)) {
                LOG.info("What mail report {} says is not put on record: {}", lying.id(), e.getClass().getSimpleName());
                read.add(lying.id());
                return new Tally(1, 0, 0);
            }
            LOG.error("Mail report {} could not be put on record, and is tried again: {}", lying.id(),
                    e.getClass().getSimpleName());
            return new Tally(1, 0, 1);
        }
    }

    /** Whether it would come to the same again; what is only away now would not. */
    private static boolean settled(RuntimeException e) {
        return e instanceof Rejection
                || (e instanceof ProblemException known && known.problem().status() < SERVER_ERRORS);
    }

    private boolean record(Lying lying) {
        Optional<DeliveryReport> report = DeliveryReport.in(tray.read(lying));
        String reference = report.flatMap(about -> MessageIds.reference(about.messageId())).orElse(null);
        Optional<DispatchCommand> command = reference == null
                ? Optional.empty()
                : report.flatMap(about -> reports.of(reference, about, lying.item().received().on(), null));
        if (reference == null || command.isEmpty()) {
            return false;
        }
        String key = "mail report " + lying.id();
        commands.handle(reference, command::orElseThrow, Caller.engine(), null,
                new Once(key, key.getBytes(StandardCharsets.UTF_8)));
        return true;
    }
}
