package uk.foiworkflow.api.chronologies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

/** Whatever stands in a member of a chronology, or nothing at all: it is brought in or clearly refused. */
@EngineTest
class OddChronologiesOverHttpTest {

    private static final String STEPS = """
            , {"type": "acknowledged", "on": "2021-07-28", "note": "By telephone."},
              {"type": "receipt-corrected", "on": "2021-07-28", "to": "2021-07-08"},
              {"type": "clarification-requested", "on": "2021-07-28", "questions": [3]},
              {"type": "clarification-received", "on": "2021-07-29", "questions": [3]},
              {"type": "fees-notice", "on": "2021-07-29", "questions": [3], "amount": "12.50"},
              {"type": "fee-received", "on": "2021-07-30", "questions": [3]},
              {"type": "extension-notified", "on": "2021-07-30", "questions": [3], "basis": "s10(3)",
               "exemptions": ["s43(2)"], "target": "2021-09-01", "held": "yes"},
              {"type": "responded", "on": "2021-08-20", "notice": {"complaintsProcedure": true,
               "commissionerRight": true, "publicInterestReasons": true, "why": true}, "outcomes": [
                 {"question": 3, "held": "yes", "outcome": "withheld", "exemptions": ["s43(2)"], "answer": ""}]},
              {"type": "delivery-failed", "on": "2021-08-21"},
              {"type": "transferred", "on": "2021-08-21", "questions": [3], "to": "Hackney"},
              {"type": "closed", "on": "2021-08-22"}, {"type": "reopened", "on": "2021-08-23"},
              {"type": "review-requested", "on": "2021-08-24", "questions": [1]},
              {"type": "review-extended", "on": "2021-09-01", "target": "2021-10-01"},
              {"type": "review-completed", "on": "2021-09-30", "result": "partly-upheld", "outcomes": [
                 {"question": 1, "held": "yes", "outcome": "disclosed", "answer": "3"}]},
              {"type": "ico-complaint", "on": "2021-10-01", "reference": "IC-1", "about": "handling"},
              {"type": "ico-enquiry", "on": "2021-10-04", "reference": "IC-1", "due": "2021-10-18"},
              {"type": "ico-information-notice", "on": "2021-10-20", "reference": "IC-1", "due": "2021-11-19"},
              {"type": "ico-submission", "on": "2021-11-01"},
              {"type": "ico-decision-notice", "on": "2022-03-01", "reference": "IC-1", "finding": "overturned",
               "breaches": ["FOIA s.10(1)"], "stepsWithinCalendarDays": 35},
              {"type": "tribunal-appeal", "on": "2022-03-20", "by": "authority"},
              {"type": "tribunal-decision", "on": "2022-09-01", "by": "authority", "result": "partly-upheld",
               "stepsBy": "2022-10-06"},
              {"type": "ico-steps-completed", "on": "2022-10-01"},
              {"type": "regime-changed", "on": "2022-10-02", "questions": [3], "regime": "EIR"},
              {"type": "withdrawn", "on": "2022-10-03", "questions": [3]}""";
    private static final List<String> VALUES = List.of("null", "\"\"", "\"s.40(2)\"", "-1", "true", "[]", "{}");

    private final String prefix = "O-" + UUID.randomUUID().toString().substring(0, 8) + "-";

    @Test
    void noMemberWhateverItHoldsIsAFaultOfOurs(@LocalServerPort int port) {
        var client = new Client(port);
        List<String> told = told();
        List<JsonNode> answers = bringIn(client, String.join("\n", told) + "\n");

        assertThat(answers).hasSameSizeAs(told);
        assertThat(answers.getFirst().get("status").stringValue()).as("told in full").isEqualTo("imported");
        assertThat(answers).allSatisfy(answer -> {
            if (answer.get("status").stringValue().equals("rejected")) {
                assertThat(answer.at("/problem/status").intValue()).as("%s", answer).isIn(400, 409, 422);
                assertThat(answer.at("/problem/detail").stringValue()).isNotBlank();
            } else {
                String compliance = "/api/requests/" + answer.get("reference").stringValue()
                        + "/compliance?asOf=2023-01-01";
                assertThat(client.get("officer", compliance).status()).as("%s", answer).isEqualTo(200);
            }
        });
    }

    /** In full, then without each member in turn, and with each odd value in its place. */
    private List<String> told() {
        JsonNode whole = JsonMapper.shared().readTree(Barnet.chronology(prefix + 0, STEPS));
        List<String> told = new ArrayList<>(List.of(whole.toString()));
        List<List<Object>> paths = new ArrayList<>();
        collect(whole, List.of(), paths);
        for (List<Object> path : paths) {
            told.add(changed(whole, path, prefix + told.size(), Spot::clear));
            for (String value : VALUES) {
                told.add(changed(whole, path, prefix + told.size(),
                        spot -> spot.put(JsonMapper.shared().readTree(value))));
            }
        }
        return told;
    }

    /** A place in a chronology. */
    private record Spot(ContainerNode<?> in, Object at) {

        void put(JsonNode value) {
            if (in instanceof ObjectNode object) {
                object.set((String) at, value);
            } else {
                ((ArrayNode) in).set((Integer) at, value);
            }
        }

        void clear() {
            if (in instanceof ObjectNode object) {
                object.remove((String) at);
            } else {
                ((ArrayNode) in).remove((Integer) at);
            }
        }
    }

    private static String changed(JsonNode whole, List<Object> path, String reference, Consumer<Spot> change) {
        JsonNode copy = ((ObjectNode) whole.deepCopy()).put("reference", reference);
        JsonNode in = copy;
        for (Object step : path.subList(0, path.size() - 1)) {
            in = step instanceof String name ? in.get(name) : in.get((Integer) step);
        }
        change.accept(new Spot((ContainerNode<?>) in, path.getLast()));
        return copy.toString();
    }

    private static void collect(JsonNode node, List<Object> path, List<List<Object>> paths) {
        if (!path.isEmpty()) {
            paths.add(path);
        }
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> collect(object.get(name), longer(path, name), paths));
        } else {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), longer(path, i), paths);
            }
        }
    }

    private static List<Object> longer(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private static List<JsonNode> bringIn(Client client, String lines) {
        Client.Answer answer = client.send(client.call("admin", "/api/chronologies", "Content-Type",
                "application/x-ndjson", "Accept", "application/x-ndjson").POST(BodyPublishers.ofString(lines)));
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body().lines().map(JsonMapper.shared()::readTree).toList();
    }
}
