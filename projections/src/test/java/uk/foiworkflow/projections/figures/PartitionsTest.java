package uk.foiworkflow.projections.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import uk.foiworkflow.projections.AnyLife;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.figures.Figures.Question;
import uk.foiworkflow.request.event.RequestEvent;

/** Whatever lives requests have had, in whatever order their entries came, lawful or not. */
class PartitionsTest {

    private static final int LIVES = 24;
    private static final int COMMANDS = 40;

    /** Of each definition a figure, and the figures into which its cases fall. */
    private static final String PARTITIONS = """
            cabinet-office/1 received = processed still-open on-hold lapsed
            cabinet-office/1 received = timed on-hold lapsed
            cabinet-office/1 timed = met permitted-extension late open-late open-in-time
            cabinet-office/1 timed = resolvable not-held advice
            cabinet-office/1 resolvable = granted partly-withheld fully-withheld not-resolved
            cabinet-office/1 fully-withheld = vexatious repeated cost-limit manifestly-unreasonable refused-by-exemption
            cabinet-office/1 s21-only = s21-only-in-time s21-only-late
            section-45/1 received = not-processed processed lapsed withdrawn
            section-45/1 processed = processed-in-deadline processed-in-extended processed-late
            reviews-and-complaints/2 reviews = reviews-upheld reviews-partly reviews-overturned reviews-unrecorded \
            reviews-declined reviews-pending
            reviews-and-complaints/2 complaints = complaints-upheld complaints-partly complaints-overturned \
            complaints-unrecorded complaints-resolved complaints-pending
            reviews-and-complaints/2 extensions = extensions-not-needed extensions-kept extensions-overrun extensions-open \
            extensions-open-late
            reviews-and-complaints/2 extensions = extensions-not-needed extensions-20 extensions-40 extensions-longer \
            extensions-running
            """;

    @Property(tries = 3, seed = "7481896", shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void thePartsAddUpToTheWholeAndNoCaseIsInTwoOnWhateverDay(@ForAll long seed) {
        World world = new World();
        Random random = new Random(seed);
        lives(random).forEach((reference, events) -> record(world, reference, events));
        Figures figures = world.figures();
        for (int i = 0; i < 3; i++) {
            LocalDate day = LocalDate.of(2021, 7, 9).plusDays(random.nextInt(200));
            PARTITIONS.lines().forEach(line -> {
                List<String> words = Arrays.asList(line.split(" "));
                Question question = asked(world, words.getFirst(), day);
                Map<String, Long> counts = figures.count(question, World.HEAD);
                List<String> parts = new ArrayList<>();
                words.subList(3, words.size()).forEach(part -> {
                    List<String> cases = World.cases(figures, question, part, 100);
                    assertThat(counts).as(part).containsEntry(part, (long) cases.size());
                    parts.addAll(cases);
                });
                assertThat(parts).as("%s as at %s", line, day)
                        .containsExactlyInAnyOrderElementsOf(World.cases(figures, question, words.get(1), 100));
            });
        }
    }

    @Property(tries = 2, seed = "7481896", shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void theSameCallGivesTheSameNumberWhateverHappensOrIsBroughtInAfterwards(@ForAll long seed) {
        World world = new World();
        Random random = new Random(seed);
        Map<String, List<RequestEvent>> rest = new LinkedHashMap<>();
        lives(random).forEach((reference, events) -> {
            int now = random.nextInt(events.size() + 1);
            record(world, reference, events.subList(0, now));
            rest.put(reference, events.subList(now, events.size()));
        });
        List<Question> asked = new ArrayList<>();
        for (Definition definition : Definitions.ALL) {
            asked.add(asked(world, definition.name(), LocalDate.of(2021, 9, 1).plusDays(random.nextInt(150))));
        }
        Figures before = world.figures();
        List<Map<String, Long>> first = asked.stream().map(question -> before.count(question, World.HEAD)).toList();
        rest.forEach((reference, events) -> {
            if (world.journal.stream(reference).isEmpty()) {
                world.journal.imported(reference, "2025-01-01T10:00:00Z", events.toArray(RequestEvent[]::new));
            } else {
                world.journal.live(reference, "2025-01-01T10:00:00Z", Journal.OFFICER,
                        events.toArray(RequestEvent[]::new));
            }
        });
        Figures after = world.figures();
        assertThat(asked.stream().map(question -> after.count(question, World.HEAD))).isEqualTo(first);
    }

    private static Map<String, List<RequestEvent>> lives(Random random) {
        Map<String, List<RequestEvent>> lives = new LinkedHashMap<>();
        for (int i = 0; i < LIVES; i++) {
            lives.put("A-" + i, new AnyLife(random).of("A-" + i, COMMANDS));
        }
        return lives;
    }

    /** Each entry on its day, or when the one before it was entered if that was later. */
    private static void record(World world, String reference, List<RequestEvent> events) {
        LocalDate day = LocalDate.MIN;
        for (RequestEvent event : events) {
            day = event.on().isAfter(day) ? event.on() : day;
            world.journal.live(reference, day + "T10:00:00Z", Journal.OFFICER, event);
        }
    }

    private static Question asked(World world, String definition, LocalDate day) {
        return new Question(Definitions.of(definition).orElseThrow(), Period.of("2021"),
                new Moment(day, world.journal.head()), null);
    }
}
