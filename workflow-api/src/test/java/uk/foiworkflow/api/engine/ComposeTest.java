package uk.foiworkflow.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.projections.topic.Kafka;

/** What {@code docker-compose.yml} says of each container, as far as that can be judged without starting any. */
class ComposeTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)([^}]*)}");
    private static final Pattern SECRET = Pattern.compile("\\w+_(PASSWORD|SECRET|MASTER_KEY|LOG_KEY)");
    /** Signing in to a mail server is for those who have one that asks for it. */
    private static final String OPTIONAL = "FOI_MAIL_PASSWORD";

    private final JsonMapper json = new JsonMapper();
    private final String file = read("docker-compose.yml");
    private final JsonNode services = json.valueToTree(new Yaml().load(file)).get("services");

    @Test
    void noSecretHasAValue() {
        List<MatchResult> secrets = VARIABLE.matcher(file).results()
                .filter(variable -> SECRET.matcher(variable.group(1)).matches()).toList();

        assertThat(secrets).hasSizeGreaterThan(20)
                .allSatisfy(secret -> assertThat(secret.group(2)).as(secret.group(1))
                        .matches(secret.group(1).equals(OPTIONAL) ? ":-" : "|:\\?.+"));
        assertThat(secrets.stream().map(secret -> secret.group(1)).distinct().filter(name -> !name.equals(OPTIONAL)))
                .allSatisfy(name -> assertThat(file).as("a start without it is refused").contains("${" + name + ":?"));
        services.valueStream().flatMap(service -> service.path("environment").propertyStream())
                .filter(entry -> SECRET.matcher(entry.getKey()).matches())
                .forEach(entry -> assertThat(entry.getValue().stringValue()).as(entry.getKey()).startsWith("${"));
    }

    @Test
    void eachSettingIsOneThatTheEngineKnows() throws IOException {
        List<String> known = Stream.of(ofTheEngine(), ofSpring(), Stream.of("FOI_MASTERKEY", "FOI_WITNESSDIR"))
                .flatMap(names -> names).toList();

        assertThat(Stream.of("api-1", "api-2", "worker-1", "worker-2").map(services::get)).allSatisfy(
                service -> assertThat(service.get("environment").propertyNames()).hasSizeGreaterThan(8)
                        .allMatch(name -> known.stream().anyMatch(setting -> names(name, setting))));
    }

    @Test
    void eachContainerIsConfinedAndWatched() {
        services.forEachEntry((name, service) -> {
            assertThat(service.path("read_only").asBoolean(false)).as(name).isTrue();
            assertThat(service.at("/cap_drop/0").asString("")).as(name).isEqualTo("ALL");
            assertThat(service.at("/security_opt/0").asString("")).as(name).isEqualTo("no-new-privileges:true");
            assertThat(Stream.of("mem_limit", "cpus", "pids_limit")).as(name).allMatch(service::has);
            assertThat(service.has("healthcheck") || name.matches("(api|worker)-.")).as(name).isTrue();
            service.path("ports").forEach(port -> assertThat(port.stringValue()).as(name).startsWith("127.0.0.1:"));
        });
        assertThat(read("Dockerfile").split("\nHEALTHCHECK ", -1)).hasSize(3);
    }

    @Test
    void theProxyAndPrometheusKnowEveryProcess() {
        String proxy = read("containers/haproxy/haproxy.cfg");
        String prometheus = read("containers/prometheus/prometheus.yml");

        assertThat(services.propertyNames()).filteredOn(name -> name.startsWith("api-")).hasSize(2)
                .allSatisfy(name -> assertThat(proxy).contains("server " + name + " " + name + ":8080\n"))
                .allSatisfy(name -> assertThat(prometheus).contains("\"" + name + ":8080\""));
        assertThat(services.propertyNames()).filteredOn(name -> name.startsWith("worker-")).hasSize(2)
                .allSatisfy(name -> assertThat(prometheus).contains("\"" + name + ":8081\""));
        assertThat(services.get("api-2")).isEqualTo(services.get("api-1"));
        assertThat(services.get("worker-2")).isEqualTo(services.get("worker-1"));
    }

    @Test
    void olderComposeReadsItToo() {
        assertThat(file).doesNotContainPattern("(?m)^name:").doesNotContain("develop:", "required:", ":+");
    }

    /** As an environment variable: its words run together, and what is below a map has any name. */
    private static boolean names(String variable, String setting) {
        String plain = variable.replace("_", "");
        return setting.endsWith("*")
                ? plain.startsWith(setting.substring(0, setting.length() - 1).replace("_", ""))
                : plain.equals(setting.replace("_", ""));
    }

    private static Stream<String> ofTheEngine() {
        ClassPathScanningCandidateComponentProvider found = new ClassPathScanningCandidateComponentProvider(false);
        found.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return Stream.concat(settings("FOI_KAFKA", Kafka.class),
                found.findCandidateComponents("uk.foiworkflow").stream().flatMap(each -> {
                    Class<?> type = type(Objects.requireNonNull(each.getBeanClassName()));
                    return settings(variable(MergedAnnotations.from(type).get(ConfigurationProperties.class)
                            .getString("prefix")), type);
                }));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> settings(String prefix, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components == null
                ? Stream.of(prefix)
                : Stream.of(components).flatMap(each -> Map.class.isAssignableFrom(each.getType())
                        ? Stream.of(prefix + "_" + variable(each.getName()) + "*")
                        : settings(prefix + "_" + variable(each.getName()), each.getType()));
    }

    private Stream<String> ofSpring() throws IOException {
        return Collections.list(getClass().getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))
                .stream().flatMap(this::described);
    }

    private Stream<String> described(URL metadata) {
        try (InputStream content = metadata.openStream()) {
            return json.readTree(content).get("properties").valueStream()
                    .map(property -> variable(property.get("name").stringValue()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String variable(String setting) {
        return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
