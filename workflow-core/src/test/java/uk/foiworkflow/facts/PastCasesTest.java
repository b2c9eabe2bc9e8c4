package uk.foiworkflow.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.foiworkflow.chronology.ChronologyJson;
import uk.foiworkflow.clock.ShippedCalendar;
import uk.foiworkflow.facts.PastCase.Judgment;
import uk.foiworkflow.law.NoEffect;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.RequestEvent;

/** Past cases of every kind, from the chronology through commands and events to what the law says of them. */
class PastCasesTest {

    static List<Named<Path>> cases() throws IOException, URISyntaxException {
        return CaseFiles.in("/chronologies");
    }

    @Rulebook({"R2.1", "R2.11", "R3.1", "R3.2", "R3.4", "R3.7", "R4.1", "R4.2", "R4.3", "R4.4", "R4.5", "R4.6", "R4.7",
            "R1.7", "R5-limb", "R5-why", "R5-public-interest", "R5-complaints", "R7.2", "R7.3", "R8.3", "R8.4", "R8.5",
            "R8.6", "R8.7", "R8.11", "R8.12", "R9.3", "R9.5", "R9.6", "R9.7", "R10.6", "R10.8", "R10a", "R11.1",
            "R12-review", "R12-not-held", "R5-in-part", "R5-not-held"})
    @ParameterizedTest
    @MethodSource("cases")
    void aPastCaseIsJudgedByWhatHappened(Path file) {
        PastCase past = read(file);
        List<RequestEvent> events = PastCase.events(past.chronology());
        for (Judgment judgment : past.judged()) {
            Compliance found = PastCase.compliance(events, judgment.asOf());
            assertThat(found.findings()).as("findings of %s as of %s", past.chronology().reference(), judgment.asOf())
                    .extracting(PastCase::inWords).containsExactlyElementsOf(judgment.findings());
            assertThat(found.rollUp()).as("roll-up as of %s", judgment.asOf()).hasToString(judgment.rollUp());
            assertThat(Facts.of(events, judgment.asOf()).initialRollUp())
                    .as("initial roll-up as of %s", judgment.asOf())
                    .hasToString(judgment.initialRollUp());
            assertThat(found.deadlines()).as("deadlines as of %s", judgment.asOf()).extracting(PastCase::inWords)
                    .containsExactlyElementsOf(judgment.deadlines());
        }
    }

    @Rulebook({"R7.2", "R2.11", "R8.7"})
    @ParameterizedTest
    @MethodSource("cases")
    void theCaseAndItsFactsAddUpAlike(Path file) {
        PastCase past = read(file);
        List<RequestEvent> events = PastCase.events(past.chronology());
        Request request = events.stream().reduce(Request.NONE, Request::evolve, (one, other) -> other);
        assertThat(request.rollUp()).isEqualTo(Facts.of(events, PastCase.TODAY).rollUp());
    }

    @Rulebook({"R4.1", "R4.2", "R4.7", "R8.3"})
    @ParameterizedTest
    @MethodSource("cases")
    void theFileSaysOfANoticeWhatTheJudgmentSays(Path file) {
        PastCase past = read(file);
        List<RequestEvent> events = PastCase.events(past.chronology());
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof ExtensionNotified notice) {
                Facts facts = Facts.of(events.subList(0, i + 1), notice.on());
                Map<Integer, NoEffect> judged = new TreeMap<>();
                facts.questions().stream().filter(question -> question.open()
                        && notice.questions().contains(question.number())).forEach(question -> {
                            var none = question.time(facts.authority(), ShippedCalendar.CALENDAR)
                                    .extendsNothing();
                            if (none != null && none.notice().equals(notice)) {
                                judged.put(question.number(), none.why());
                            }
                        });
                Map<Integer, NoEffect> filed = new TreeMap<>();
                if (notice.withoutEffect() != null) {
                    notice.withoutEffect().forEach(none -> none.questions()
                            .forEach(number -> filed.put(number, none.why())));
                }
                assertThat(filed).as(past.story()).isEqualTo(judged);
            }
        }
    }

    private static PastCase read(Path file) {
        return ChronologyJson.MAPPER.readValue(file, PastCase.class);
    }
}
