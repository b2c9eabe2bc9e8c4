package uk.foiworkflow.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The walk of the README, run as it is printed there; only a line that says so may be refused. */
@EngineTest
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("^```bash\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void theWalkTakesALiveRequestFromReceiptToADecisionNotice(@LocalServerPort int port, @TempDir Path directory)
            throws Exception {
        List<JsonNode> answers = walk(port, directory);

        explainsWhy(answers.getFirst());
        judges(answers.stream().filter(answer -> answer.has("findings")).findFirst().orElseThrow());
        assertThat(answers.stream().filter(answer -> answer.has("errors"))).satisfiesExactly(
                contradiction -> refused(contradiction, "statement", "R7.5", "FOIA s.17(1)"),
                tookPart -> refused(tookPart, "reviewer", "R9.4", "s.45 Code ch.5, EIR reg.11(4)"));
        isBeforeTheCommissioner(answers.get(answers.size() - 3));
        assertThat(answers.get(answers.size() - 2).findValuesAsString("type")).contains("RequestReceived",
                "DecisionNoticeReceived");
    }

    private static void explainsWhy(JsonNode deadline) {
        assertThat(deadline.get("due").stringValue()).isEqualTo("2021-08-10");
        assertThat(day(deadline, "2021-07-12").get("why").stringValue()).contains("Northern Ireland");
        assertThat(day(deadline, "2021-08-02").get("why").stringValue()).contains("Scotland");
        assertThat(day(deadline, "2021-08-10").get("number").intValue()).isEqualTo(20);
    }

    private static JsonNode day(JsonNode deadline, String date) {
        return StreamSupport.stream(deadline.get("days").spliterator(), false)
                .filter(day -> day.get("date").stringValue().equals(date)).findFirst().orElseThrow();
    }

    private static void judges(JsonNode compliance) {
        assertThat(compliance.get("roll-up").stringValue()).isEqualTo("partly-withheld");
        assertThat(compliance.get("deadlines")).anySatisfy(answered -> {
            assertThat(answered.get("questions").toString()).isEqualTo("[1,2]");
            assertThat(answered.get("due").stringValue()).isEqualTo("2021-08-10");
            assertThat(answered.get("state").stringValue()).isEqualTo("met");
            assertThat(answered.get("workingDay").intValue()).isEqualTo(11);
        }).anySatisfy(unanswered -> {
            assertThat(unanswered.get("questions").toString()).isEqualTo("[3]");
            assertThat(unanswered.get("due").stringValue()).isEqualTo("2021-08-10");
            assertThat(unanswered.get("state").stringValue()).isEqualTo("missed");
        });
    }

    private static void refused(JsonNode problem, String field, String rule, String section) {
        assertThat(problem.get("status").intValue()).isEqualTo(422);
        assertThat(problem.at("/errors/0/field").stringValue()).isEqualTo(field);
        assertThat(problem.at("/errors/0/rule").stringValue()).isEqualTo(rule);
        assertThat(problem.at("/errors/0/section").stringValue()).isEqualTo(section);
    }

    private static void isBeforeTheCommissioner(JsonNode file) {
        assertThat(file.get("reference").stringValue()).isEqualTo("2026-17");
        assertThat(file.get("stage").stringValue()).isEqualTo("commissioner");
        assertThat(file.at("/commissioner/letters")).anySatisfy(letter -> {
            assertThat(letter.get("what").stringValue()).isEqualTo("decision-notice");
            assertThat(LocalDate.parse(letter.get("due").stringValue()))
                    .isEqualTo(LocalDate.parse(letter.get("on").stringValue()).plusDays(30));
        });
    }

    /** Runs the blocks as one script that ends at the first line that fails, and answers what it printed, line by line. */
    private static List<JsonNode> walk(int port, Path directory) throws IOException, InterruptedException {
        String readme = Files.readString(Path.of("..", "README.md"));
        Path script = Files.writeString(directory.resolve("walk"), BLOCK.matcher(readme).results()
                .map(block -> block.group(1)).collect(Collectors.joining("\n", "set -eu\n", "")));
        Path printed = directory.resolve("printed");
        Path said = directory.resolve("said");
        ProcessBuilder bash = new ProcessBuilder("bash", script.toString()).redirectOutput(printed.toFile())
                .redirectError(said.toFile());
        bash.environment().put("SERVER_PORT", Integer.toString(port));
        bash.environment().put("FOI_DEMO_PASSWORD", EdgeTest.PASSWORD);
        Process walk = bash.start();
        try {
            assertThat(walk.waitFor(60, TimeUnit.SECONDS)).as("the walk ended").isTrue();
        } finally {
            walk.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(printed, StandardCharsets.UTF_8);
        assertThat(walk.exitValue()).as("%s\n%s", lines.isEmpty() ? "" : lines.getLast(), Files.readString(said))
                .isZero();
        return lines.stream().filter(line -> !line.isBlank()).map(line -> requireNonNull(JsonMapper.shared()
                .readTree(line))).toList();
    }
}
