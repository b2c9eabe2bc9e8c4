package uk.foiworkflow.api.commands;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
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
        Spot.in(example).filter(spot -> spot.value().isString()).forEach(spot -> {
            Answer answer = send(call, walk, spot.replaced(example, NODES.stringNode("x".repeat(100_000)))
                    .getBytes(StandardCharsets.UTF_8));
            all.assertThat(answer.status()).as(spot.name()).isIn(400, 422);
            all.assertThat(field(answer)).as(spot.name()).isEqualTo(spot.name());
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
        Spot.in(example).forEach(spot -> {
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
        String address = Calling.address(call, walk.reference());
        String caller = Calling.caller(call);
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

    @Test
    void aBodyOfMoreThanAMegabyteIsNotRead() {
        Answer answer = client.post("officer", "/api/requests", "x".repeat(2 << 20));

        assertThat(answer.status() + " " + answer.problem()).isEqualTo("413 too-large");
    }

    private Answer send(Call<?> call, Walk walk, byte[] body) {
        return client.send(client.call(Calling.caller(call), Calling.address(call, walk.reference()), "Content-Type",
                "application/json", "If-Match", walk.eTag()).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private static @Nullable String field(Answer answer) {
        answer.problem();
        return answer.field();
    }
}
