package uk.foiworkflow.api.commands;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;

/** Rubbish, sent to every call of the table: whatever it is, the field is named and nothing changes. */
@EngineTest
class BadInputTest {

    private static final String CALLS = "uk.foiworkflow.api.commands.Calls#TABLE";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Client client;
    /** Nothing that is sent here leads it any further. */
    private static @Nullable Walk shared;

    /** A value of an example: where it stands, and under which name a problem tells of it. */
    private record Spot(JsonPointer pointer, String name, JsonNode value) {

        static Stream<Spot> in(JsonNode node, JsonPointer pointer, String name) {
            Stream<Spot> here = name.isEmpty() ? Stream.of() : Stream.of(new Spot(pointer, name, node));
            return Stream.concat(here, node.isArray()
                    ? Stream.iterate(0, i -> i < node.size(), i -> i + 1).flatMap(
                            i -> in(node.get(i), pointer.appendIndex(i), name + "[" + i + "]"))
                    : node.properties().stream().flatMap(field -> in(field.getValue(),
                            pointer.appendProperty(field.getKey()),
                            name.isEmpty() ? field.getKey() : name + "." + field.getKey())));
        }

        /** The example with another value there. */
        String replaced(JsonNode example, JsonNode other) {
            JsonNode copy = example.deepCopy();
            JsonPointer last = pointer.last();
            switch (copy.at(pointer.head())) {
                case ObjectNode object -> object.set(last.getMatchingProperty(), other);
                case ArrayNode array -> array.set(last.getMatchingIndex(), other);
                default -> throw new IllegalStateException(name);
            }
            return JSON.writeValueAsString(copy);
        }

        JsonNode ofAnotherType() {
            return value.isObject() || value.isArray() || value.isString()
                    ? NODES.numberNode(7)
                    : NODES.stringNode("seven");
        }

        boolean date() {
            return value.isString() && value.stringValue().matches("\\d{4}-\\d{2}-\\d{2}");
        }
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
        if (shared == null) {
            shared = Walk.forEverybody(client, "BAD");
        }
    }

    @ParameterizedTest
    @FieldSource(CALLS)
    void whateverIsWrongWithTheBodyIsToldByItsField(Call<?> call) {
        Walk walk = requireNonNull(shared);
        JsonNode example = JSON.readTree(call.example());
        SoftAssertions all = new SoftAssertions();

        bodies(call, example).forEach((body, field) -> {
            Answer answer = send(call, walk, body.getBytes(StandardCharsets.UTF_8));
            all.assertThat(answer.status() + " " + field(answer)).as("%.200s", body).isEqualTo("400 " + field);
        });
        Spot.in(example, JsonPointer.empty(), "").filter(spot -> spot.value().isString()).forEach(spot -> {
            Answer answer = send(call, walk, spot.replaced(example, NODES.stringNode("x".repeat(100_000)))
                    .getBytes(StandardCharsets.UTF_8));
            all.assertThat(answer.status()).as(spot.name()).isIn(400, 422);
            all.assertThat(field(answer)).isEqualTo(spot.name());
        });
        byte[] notUtf8 = call.example().replace("2025", "20\u00e925").getBytes(StandardCharsets.ISO_8859_1);
        all.assertThat(field(send(call, walk, notUtf8))).isEqualTo("the JSON");
        all.assertAll();
        walk.step("officer", "notes", """
                {"on": "2021-07-21", "text": "Nothing has changed."}""");
    }

    /** Bodies that cannot be read, each with the field that is at fault. */
    private static Map<String, String> bodies(Call<?> call, JsonNode example) {
        Map<String, String> bodies = new LinkedHashMap<>();
        for (String nothing : List.of("", " ", "{", "[]", "null", "\"x\"", "7", "{} {}", "{\"a\":".repeat(500))) {
            bodies.put(nothing, "the JSON");
        }
        String fields = JSON.writeValueAsString(example).substring(1);
        bodies.put("{\"unknown\":1," + fields, "unknown");
        bodies.put("{\"a\\u0000b\":1," + fields, "a?b");
        call.variables().forEach(variable -> bodies.put("{\"" + variable + "\":1," + fields, variable));
        String day = example.has("on") ? "on" : "received";
        bodies.put(JSON.writeValueAsString(example.deepCopy().asObject().without(day)), day);
        bodies.put("{\"" + day + "\":\"2025-01-07\"," + fields, day);
        Spot.in(example, JsonPointer.empty(), "").forEach(spot -> {
            bodies.put(spot.replaced(example, spot.ofAnotherType()), spot.name());
            bodies.put(spot.replaced(example, NODES.numberNode(new BigInteger("9".repeat(40)))), spot.name());
            if (spot.value().isString()) {
                bodies.put(spot.replaced(example, NODES.stringNode("a\u0000b")), spot.name());
                bodies.put(spot.replaced(example, NODES.stringNode("half")).replace("half", "\\ud83d"), spot.name());
            }
            if (spot.date()) {
                for (String impossible : List.of("2025-02-30", "2025-13-01", "09/07/2021", "today", "")) {
                    bodies.put(spot.replaced(example, NODES.stringNode(impossible)), spot.name());
                }
            }
        });
        return bodies;
    }

    @ParameterizedTest
    @FieldSource(CALLS)
    void onlyJsonIsReadAndWritten(Call<?> call) {
        Walk walk = requireNonNull(shared);
        String address = Addresses.of(call, walk.reference());
        String caller = VersionsTest.caller(call);
        SoftAssertions all = new SoftAssertions();
        for (String form : List.of("text/plain", "application/yaml", "application/x-www-form-urlencoded",
                "application/xml")) {
            Answer answer = client.send(client.call(caller, address, "Content-Type", form, "If-Match", walk.eTag())
                    .POST(HttpRequest.BodyPublishers.ofString(call.example())));
            all.assertThat(answer.status() + " " + answer.problem()).as(form).isEqualTo("415 unsupported-form");
        }
        Answer page = client.post(caller, address, call.example(), "Accept", "text/html", "If-Match", walk.eTag());
        all.assertThat(page.status() + " " + page.problem()).as(page.response().body()).isEqualTo("406 not-acceptable");
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            Answer answer = client.send(client.call(caller, address, "Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(call.example())));
            all.assertThat(answer.status() + " " + answer.problem()).as(method).isEqualTo("405 method-not-allowed");
            all.assertThat(answer.header("Allow")).contains("POST");
        }
        all.assertAll();
    }

    @ParameterizedTest
    @FieldSource(CALLS)
    void aQuestionThatWasNotAskedIsNotHandled(Call<?> call) {
        Walk walk = requireNonNull(shared);
        SoftAssertions all = new SoftAssertions();
        for (Spot spot : spots(call).stream().filter(spot -> spot.name().equals("questions")).toList()) {
            if (spot.value().get(0).isInt()) {
                JsonNode example = JSON.readTree(call.example());
                for (int nobodys : List.of(0, -1, 999, Integer.MAX_VALUE)) {
                    Answer answer = send(call, walk,
                            spot.replaced(example, NODES.arrayNode().add(1).add(nobodys))
                                    .getBytes(StandardCharsets.UTF_8));
                    all.assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
                    all.assertThat(answer.json().get("errors").findValuesAsString("field")).contains("questions");
                }
            }
        }
        for (String part : call.parts()) {
            for (String none : List.of("0", "999", "999999999")) {
                String address = call.path().replace("{" + part + "}", none);
                Answer answer = client.post(VersionsTest.caller(call),
                        address.replace("{" + Call.REFERENCE + "}", walk.reference()), call.example(), "If-Match",
                        walk.eTag());
                all.assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
                all.assertThat(answer.json().get("errors").findValuesAsString("field")).contains(part);
            }
            for (String none : List.of("one", "-1", "1.5", "9999999999")) {
                String address = call.path().replace("{" + part + "}", none);
                Answer answer = client.post(VersionsTest.caller(call),
                        address.replace("{" + Call.REFERENCE + "}", walk.reference()), call.example(), "If-Match",
                        walk.eTag());
                all.assertThat(answer.status() + " " + field(answer)).isEqualTo("400 " + part);
            }
        }
        all.assertAll();
    }

    @Test
    void aBodyOfMoreThanAMegabyteIsNotRead() {
        Answer answer = client.post("officer", "/api/requests", "x".repeat(2 << 20));

        assertThat(answer.status() + " " + answer.problem()).isEqualTo("413 too-large");
    }

    private Answer send(Call<?> call, Walk walk, byte[] body) {
        return client.send(client.call(VersionsTest.caller(call), Addresses.of(call, walk.reference()), "Content-Type",
                "application/json", "If-Match", walk.eTag()).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private static List<Spot> spots(Call<?> call) {
        return Spot.in(JSON.readTree(call.example()), JsonPointer.empty(), "").toList();
    }

    private static @Nullable String field(Answer answer) {
        answer.problem();
        return answer.field();
    }
}
