package uk.foiworkflow.api.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has each job done by one node at a time: the row of the job in the database says when it is next due and which node has
 * it. A node that was killed stops saying that it is at work, and another takes over what it had.
 */
final class Work {

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);
    private static final String TABLE = "work.scheduled_task";
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final int HEARTBEATS_MISSED = 4;

    private final Runs runs;
    private final String node;
    private final Scheduler scheduler;

    Work(DataSource writer, Runs runs, List<Job> jobs, WorkProperties properties) {
        this.runs = runs;
        this.node = ManagementFactory.getRuntimeMXBean().getName();
        List<RecurringTask<?>> tasks = jobs.stream().<RecurringTask<?>>map(this::task).toList();
        this.scheduler = Scheduler.create(writer).startTasks(tasks).tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(node)).threads(Math.max(1, jobs.size()))
                .pollingInterval(properties.polling()).heartbeatInterval(properties.heartbeat())
                .missedHeartbeatsLimit(HEARTBEATS_MISSED).shutdownMaxWait(LONGEST_STOP).build();
    }

    void start() {
        scheduler.start();
    }

    /** Ends after what is at hand; what cannot wait is broken off. */
    void stop() {
        scheduler.stop();
    }

    private RecurringTask<Void> task(Job job) {
        LocalTime at = job.at();
        Schedule when = at == null ? FixedDelay.of(job.interval()) : Schedules.daily(at);
        return Tasks.recurring(job.name(), when).execute((instance, context) -> run(job));
    }

    /** A run that fails is told by the kind of its failure alone, for its message may quote a case. */
    private void run(Job job) {
        Instant began = runs.now();
        Tally tally = Tally.NONE;
        @Nullable
        String trouble = null;
        try {
            tally = job.run();
        } catch (RuntimeException e) {
            trouble = e.getClass().getSimpleName();
            LOG.error("{} broke off and is tried again in {}: {}", job.name(), job.interval(), trouble);
        }
        runs.ended(job.name(), node, began, tally, trouble);
    }
}
