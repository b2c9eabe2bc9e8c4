package uk.foiworkflow.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.chronology.Chronology;
import uk.foiworkflow.chronology.ChronologyJson;
import uk.foiworkflow.chronology.OddChronology;
import uk.foiworkflow.chronology.PastCommand;
import uk.foiworkflow.clock.ShippedCalendar;
import uk.foiworkflow.facts.DeadlineLine.State;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Broken.Bar;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.Decision;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.RequestEvent;

/** However oddly a past case is told, it is refused for what cannot be true, or brought in and judged. */
class OddChronologiesPropertiesTest {

    private static final List<ObjectNode> TOLD = Stream.of("/chronologies", "/decisions")
            .flatMap(OddChronologiesPropertiesTest::told).toList();

    @Property(tries = 1500, seed = "2000")
    void whatIsToldOddlyIsRefusedOrJudged(@ForAll Random random) {
        read(OddChronology.of(any(random), random)).flatMap(OddChronologiesPropertiesTest::broughtIn)
                .ifPresent(OddChronologiesPropertiesTest::judged);
    }

    @Property(tries = 500, seed = "2000")
    void whatIsLeftOutIsNeverAReasonToRefuse(@ForAll Random random) {
        ObjectNode sparse = OddChronology.with(any(random), random);
        assertThat(read(sparse).flatMap(OddChronologiesPropertiesTest::broughtIn)).as("%s", sparse).isPresent();
    }

    @Test
    void threeHundredQuestionsAreJudgedLikeOne() {
        ObjectNode letter = TOLD.getFirst().deepCopy();
        ArrayNode questions = letter.putArray("questions");
        IntStream.rangeClosed(1, 300).forEach(number -> questions.addObject().put("number", number).put("text", "?"));
        letter.putArray("steps").addObject().put("type", "received").put("on", "2021-07-09");
        judged(read(letter).flatMap(OddChronologiesPropertiesTest::broughtIn).orElseThrow());
    }

    private static void judged(List<RequestEvent> events) {
        for (LocalDate asOf : List.of(events.getFirst().on(), events.getLast().on(), PastCase.TODAY)) {
            Compliance compliance = PastCase.compliance(events, asOf);
            assertThat(compliance.findings()).allSatisfy(finding -> {
                assertThat(finding.questions()).isNotEmpty();
                assertThat(finding.why()).isNotBlank();
                boolean guidance = finding.provision().citation().equals("s.45 Code review");
                assertThat(finding.kind() == Finding.Kind.BREACH && guidance).as("guidance is no law").isFalse();
            });
            assertThat(compliance.deadlines()).allSatisfy(line -> {
                assertThat(line.due()).isAfterOrEqualTo(line.from());
                assertThat(line.state() == State.RUNNING && asOf.isAfter(line.due())).as("%s", line).isFalse();
                assertThat(line.state() == State.MET && line.met() == null).as("%s", line).isFalse();
            });
        }
    }

    private static Optional<Chronology> read(ObjectNode chronology) {
        try {
            return Optional.of(ChronologyJson.MAPPER.treeToValue(chronology, Chronology.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** Empty where something in it cannot be true. */
    private static Optional<List<RequestEvent>> broughtIn(Chronology chronology) {
        if (!chronology.impossible(PastCase.TODAY).isEmpty()) {
            return Optional.empty();
        }
        var decider = new RequestDecider(ShippedCalendar.CALENDAR, Policy.STANDARD);
        var context = new Context(new Actor("importer", Role.ADMIN), PastCase.TODAY, true);
        Request request = Request.NONE;
        List<RequestEvent> events = new ArrayList<>();
        for (PastCommand past : chronology.commands()) {
            Decision decision = decider.decide(request, past.command(), context);
            if (decision.broken().stream().anyMatch(broken -> broken.bar() == Bar.IMPOSSIBLE)) {
                assertThat(decision.broken()).allSatisfy(broken -> assertThat(broken.why()).isNotBlank());
                return Optional.empty();
            }
            events.addAll(decision.events());
            for (RequestEvent event : decision.events()) {
                request = request.evolve(event);
            }
        }
        return Optional.of(events);
    }

    private static ObjectNode any(Random random) {
        return TOLD.get(random.nextInt(TOLD.size()));
    }

    private static Stream<ObjectNode> told(String directory) {
        try (Stream<Path> files = Files
                .list(Path.of(
                        Objects.requireNonNull(OddChronologiesPropertiesTest.class.getResource(directory)).toURI()))) {
            return files.sorted().map(file -> (ObjectNode) ChronologyJson.MAPPER.readTree(file).get("chronology"))
                    .toList().stream();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
