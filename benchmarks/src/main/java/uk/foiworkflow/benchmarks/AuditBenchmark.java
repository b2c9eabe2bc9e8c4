package uk.foiworkflow.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import uk.foiworkflow.benchmarks.load.Filling;
import uk.foiworkflow.benchmarks.load.TrailCopies;
import uk.foiworkflow.benchmarks.peers.Engine;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.benchmarks.server.Server;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.projections.follow.Builder;
import uk.foiworkflow.projections.follow.Follower;
import uk.foiworkflow.projections.follow.Purpose;
import uk.foiworkflow.projections.follow.SharedEvents;
import uk.foiworkflow.projections.follow.Slices;
import uk.foiworkflow.projections.follow.StoreEvents;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.trail.Trail;
import uk.foiworkflow.projections.trail.TrailEntry;
import uk.foiworkflow.projections.trail.TrailFilter;
import uk.foiworkflow.projections.trail.TrailProjection;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;

/** How long an auditor waits for a page of a long trail, whatever they ask for, and how fast the trail is written and read. */
final class AuditBenchmark implements Benchmark {

    private static final Viewer AUDITOR = new Viewer(new Actor("auditor", Role.AUDITOR));
    private static final int REAL_CASES = 2_000;
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int PAGE = 50;
    private static final int PAGE_OF_A_STREAM = 1_000;
    private static final int DIGITS = 3;
    private static final int ROUNDS = 3;
    private static final double NANOS_IN_MILLI = 1e6;
    private static final double NANOS = 1e9;
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
    private static final int SECONDS_A_LINE = 30;
    private static final int SECONDS_A_DAY = 86_400;

    @Override
    public void run(Server server, boolean quick, Report report) throws Exception {
        Database database = server.fresh("bench_audit").withEvents().withViews();
        try (Engine engine = new Engine(database); HikariDataSource views = database.pool(4)) {
            new Filling(engine.store()).cases("case-", 0, REAL_CASES);
            report.row(takenIn(engine, views));
            long real = engine.store().head().position();
            long lines = TrailCopies.make(database, (quick ? 500_000 : 10_000_000) / real);
            report.about("lines", lines).about("filledBy",
                    "copies that the server makes of the lines of %d real cases".formatted(REAL_CASES));
            Trail trail = new Trail(views);
            double slowest = 0;
            for (var question : questions(lines).entrySet()) {
                slowest = Math.max(slowest, new Asked(trail, lines, quick ? 60 : 200)
                        .measure(question.getKey(), question.getValue(), report));
            }
            report.row(streamed(trail, lines));
            report.figure(Figure.atMost("p99 milliseconds of a page, whatever is asked for", 100, slowest));
        }
        server.drop(database.name());
    }

    /** What is asked for, each time somewhat else. */
    private static Map<String, Function<Random, TrailFilter>> questions(long lines) {
        TrailFilter all = TrailFilter.ALL;
        long days = Math.max(1, lines * SECONDS_A_LINE / SECONDS_A_DAY);
        Function<Random, LocalDate> day = random -> FIRST_DAY.plusDays(random.nextLong(days));
        Map<String, Function<Random, TrailFilter>> asked = new LinkedHashMap<>();
        asked.put("everything", random -> all);
        asked.put("one of 120 actors", random -> all.actor(officer(random)));
        asked.put("an actor who is hardly there", random -> all.actor("visitor"));
        asked.put("a role", random -> all.role(random.nextBoolean() ? Role.REVIEWER : Role.APPROVER));
        asked.put("a type", random -> all.type(random.nextBoolean() ? "ResponseIssued" : "QuestionDecided"));
        asked.put("a request", random -> all.reference(reference(random, lines)));
        asked.put("a common exemption", random -> all.exemption(new Exemption("s40")));
        asked.put("a rare exemption", random -> all.exemption(new Exemption("s24")));
        asked.put("a day", random -> day(day.apply(random), 0));
        asked.put("a month", random -> day(day.apply(random), 30));
        asked.put("a year and an actor", random -> day(day.apply(random), 365).actor(officer(random)));
        asked.put("all days since", random -> all.happenedFrom(day.apply(random)));
        asked.put("all days until", random -> all.happenedTo(day.apply(random)));
        asked.put("a recorded week", random -> week(random, lines));
        asked.put("late", random -> all.late(true));
        asked.put("overrides", random -> all.override(true));
        asked.put("corrections of an actor", random -> all.correction(true).actor(officer(random)));
        asked.put("imported", random -> all.imported(true));
        asked.put("not imported", random -> all.imported(false));
        asked.put("a common word", random -> all.words("question"));
        asked.put("a word in 1 of 10,000 lines", random -> all.words("heron"));
        asked.put("a word in 1 of 2,000,000 lines", random -> all.words("pelican"));
        asked.put("a word that is nowhere", random -> all.words("unicorn"));
        asked.put("a rare word of an actor", random -> all.words("heron").actor(officer(random)));
        asked.put("an actor and a type that never meet",
                random -> all.actor("holder-" + random.nextInt(40)).type("ResponseIssued"));
        asked.put("late, of a role, in a month", random -> day(day.apply(random), 30).late(true).role(Role.OFFICER));
        return asked;
    }

    private static TrailFilter day(LocalDate from, int more) {
        return TrailFilter.ALL.happenedFrom(from).happenedTo(from.plusDays(more));
    }

    private static TrailFilter week(Random random, long lines) {
        Instant from = Instant.parse("2016-01-01T00:00:00Z").plusSeconds(random.nextLong(lines) * SECONDS_A_LINE);
        return TrailFilter.ALL.recordedFrom(from).recordedTo(from.plus(Duration.ofDays(7)));
    }

    private static String officer(Random random) {
        return "officer-" + random.nextInt(40);
    }

    private static String reference(Random random, long lines) {
        return "case-" + random.nextInt(REAL_CASES) + "-copy-" + (1 + random.nextLong(lines / REAL_CASES / 14 - 1));
    }

    /** Pages of one filter: from the beginning, from anywhere, and from close to the end. */
    private record Asked(Trail trail, long lines, int times) {

        double measure(String what, Function<Random, TrailFilter> filter, Report report) {
            Random random = new Random(what.hashCode());
            Histogram nanos = new Histogram(DIGITS);
            long found = 0;
            int early = 0;
            for (int i = -times / 5; i < times; i++) {
                long after = switch (Math.floorMod(i, 3)) {
                    case 0 -> 0;
                    case 1 -> random.nextLong(lines);
                    default -> lines - random.nextLong(lines / 50);
                };
                TrailFilter asked = filter.apply(random);
                long began = System.nanoTime();
                Page<TrailEntry> page = trail.find(asked, AUDITOR, after, PAGE);
                long took = System.nanoTime() - began;
                if (i >= 0) {
                    nanos.recordValue(took);
                    found += page.items().size();
                    early += page.items().size() < PAGE && page.next() != null ? 1 : 0;
                }
            }
            double p99 = nanos.getValueAtPercentile(99) / NANOS_IN_MILLI;
            report.row(new Row().with("asked", what).with("pages", times)
                    .with("p50Millis", nanos.getValueAtPercentile(50) / NANOS_IN_MILLI).with("p99Millis", p99)
                    .with("linesAPage", (double) found / times).with("endedEarly", (double) early / times));
            return p99;
        }
    }

    /** How fast the trail is built anew. */
    private static Row takenIn(Engine engine, HikariDataSource views) throws InterruptedException {
        long head = engine.store().head().position();
        List<Double> rates = new ArrayList<>();
        try (SharedEvents events = new SharedEvents(new StoreEvents(engine.store()));
                Follower follower = new Follower(new TrailProjection(), Slices.whole(events), views, INTERVAL);
                Builder builder = new Builder(new TrailProjection(), Slices.whole(events), views, INTERVAL)) {
            follower.start();
            boolean done = follower.await(head, LONG);
            builder.start();
            for (int round = 0; done && round < ROUNDS; round++) {
                long began = System.nanoTime();
                builder.build(Purpose.REPLACE);
                done = builder.await(LONG);
                rates.add(head / ((System.nanoTime() - began) / NANOS));
            }
            if (!done) {
                throw new IllegalStateException("The trail is not built");
            }
        }
        return new Row().with("asked", "the trail made anew").with("perSecond", Spread.median(rates)).with("spread",
                Spread.of(rates));
    }

    /** How fast a stream of everything is read. */
    private static Row streamed(Trail trail, long lines) {
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long begin = round * lines / ROUNDS;
            long read = 0;
            long began = System.nanoTime();
            Long after = begin;
            while (after != null && read < 100_000) {
                Page<TrailEntry> page = trail.find(TrailFilter.ALL, AUDITOR, after, PAGE_OF_A_STREAM);
                read += page.items().size();
                after = page.next();
            }
            rates.add(read / ((System.nanoTime() - began) / NANOS));
        }
        return new Row().with("asked", "a stream of everything").with("perSecond", Spread.median(rates))
                .with("spread", Spread.of(rates));
    }
}
