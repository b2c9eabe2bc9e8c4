package uk.foiworkflow.api.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

/** An operator is woken by what the engine measures, and finds out what to do. */
@EngineTest
class AlertsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern MEASURE = Pattern.compile("\\b(foi|http|jvm|process|hikaricp)_[a-z_]+");
    /** What a node has only beside a broker, or a worker alone: their own tests see it. */
    private static final Set<String> WITH_KAFKA = Set.of("foi_relay_lag_seconds", "foi_relay_lag_events",
            "foi_topic_unreadable", "foi_topic_stuck", "foi_topic_partitions");

    @Test
    void alertsAndDashboardAskForWhatANodeMeasures(@LocalServerPort int port) throws IOException {
        String measured = measured(new Client(port));

        List<String> asked = Stream
                .concat(alerts().stream().map(alert -> String.valueOf(alert.get("expr"))), queries())
                .flatMap(AlertsTest::measures).distinct().filter(measure -> !WITH_KAFKA.contains(measure)).toList();
        assertThat(asked).hasSizeGreaterThan(15)
                .allSatisfy(measure -> assertThat(measured).containsPattern("(?m)^" + measure + "[{ ]"));
    }

    @Test
    void everyAlertHasALineThatSaysWhatToDo() throws IOException {
        String operations = Files.readString(ROOT.resolve("docs/operations.md"));

        assertThat(operations).contains("\n## Alerts\n");
        assertThat(alerts()).allSatisfy(alert -> {
            assertThat(operations).contains("\n| " + alert.get("alert") + " | ");
            assertThat(String.valueOf(alert.get("annotations"))).contains("docs/operations.md#alerts");
        });
    }

    @Test
    void aCommandIsCountedWithItsCommit(@LocalServerPort int port) {
        Client client = new Client(port);
        String before = measured(client);

        assertThat(client.post("officer", "/api/requests", """
                {"reference": "M-%s", "received": "%s",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"}, "jurisdiction": "england",
                 "regime": "FOIA", "questions": [{"number": 1, "text": "What did the taxis cost?"}]}"""
                .formatted(UUID.randomUUID(), LocalDate.now(ZoneId.of("Europe/London")))).status()).isEqualTo(201);

        String after = measured(client);
        assertThat(value(after, "foi_append_events_total")).isGreaterThan(value(before, "foi_append_events_total"));
        assertThat(value(after, "foi_append_commit_seconds_count"))
                .isGreaterThan(value(before, "foi_append_commit_seconds_count"));
        assertThat(value(after, "foi_append_group_sum")).isGreaterThan(value(before, "foi_append_group_sum"));
    }

    private static String measured(Client client) {
        return client.get("admin", "/actuator/prometheus").response().body();
    }

    private static double value(String measured, String name) {
        return measured.lines().filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    private static Stream<String> measures(String expression) {
        return MEASURE.matcher(expression).results().map(MatchResult::group);
    }

    private static Stream<String> queries() throws IOException {
        return new JsonMapper().readTree(Files.readString(ROOT.resolve("containers/grafana/foi-workflow.json")))
                .findValuesAsString("expr").stream();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> alerts() throws IOException {
        try (Reader file = Files.newBufferedReader(ROOT.resolve("containers/prometheus/alerts.yml"))) {
            Map<String, List<Map<String, Object>>> rules = new Yaml().load(file);
            Map<String, Object> group = requireNonNull(rules.get("groups")).getFirst();
            return (List<Map<String, Object>>) requireNonNull(group.get("rules"));
        }
    }
}
