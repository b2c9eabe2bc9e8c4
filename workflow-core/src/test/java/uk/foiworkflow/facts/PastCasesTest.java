package uk.foiworkflow.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.foiworkflow.chronology.ChronologyJson;
import uk.foiworkflow.facts.PastCase.Judgment;
import uk.foiworkflow.request.event.RequestEvent;

/** Past cases of every kind, from the chronology through commands and events to what the law says of them. */
class PastCasesTest {

    static Stream<Named<PastCase>> cases() throws IOException, URISyntaxException {
        Path all = Path.of(Objects.requireNonNull(PastCasesTest.class.getResource("/chronologies")).toURI());
        try (Stream<Path> files = Files.list(all)) {
            return files.sorted().map(PastCasesTest::read).map(past -> Named.of(past.story(), past)).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aPastCaseIsJudgedByWhatHappened(PastCase past) {
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

    private static PastCase read(Path file) {
        return ChronologyJson.MAPPER.readValue(file, PastCase.class);
    }
}
