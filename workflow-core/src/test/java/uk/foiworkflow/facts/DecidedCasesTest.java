package uk.foiworkflow.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.foiworkflow.chronology.ChronologyJson;
import uk.foiworkflow.law.Rulebook;

/** Cases decided by the Information Commissioners and on appeal: the facts lead us to what they found. */
class DecidedCasesTest {

    private static final List<DecidedCase> AGREED = new ArrayList<>();

    static List<Named<Path>> cases() throws IOException, URISyntaxException {
        return CaseFiles.in("/decisions");
    }

    @Rulebook({"R10a", "R1.2", "R1.5", "R1.7", "R2.11", "R2.12", "R3.4", "R4.3", "R4.5", "R4.6", "R7.3", "R7.4", "R8.3",
            "R8.4", "R8.11", "R9.6", "R10.8", "R12-review"})
    @ParameterizedTest
    @MethodSource("cases")
    void theFactsLeadToWhatTheCommissionerFound(Path file) {
        DecidedCase decided = ChronologyJson.MAPPER.readValue(file, DecidedCase.class);
        Compliance compliance = PastCase.compliance(PastCase.events(decided.chronology()), decided.asOf());
        List<String> provisions = compliance.findings().stream().map(finding -> finding.provision().citation())
                .toList();
        assertThat(provisions).as("findings").containsAll(decided.found()).doesNotContainAnyElementsOf(
                decided.notFound());
        assertThat(compliance.rollUp()).as("roll-up").hasToString(decided.rollUp());
        if (!decided.deadlines().isEmpty()) {
            assertThat(compliance.deadlines()).as("deadlines").extracting(PastCase::inWords)
                    .containsExactlyInAnyOrderElementsOf(decided.deadlines());
        }
        AGREED.add(decided);
    }

    @AfterAll
    static void count() throws IOException, URISyntaxException {
        long published = AGREED.stream().filter(DecidedCase::published).count();
        System.out.println("Decided cases: " + AGREED.size() + " of " + cases().size() + " agree, " + published
                + " of them with the days of the published text");
    }
}
