package uk.foiworkflow.api.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EdgeTest;

@EdgeTest
class PolicyOverHttpTest {

    @Test
    void everyRoleReadsTheSettingsThatHold(@LocalServerPort int port) {
        for (String role : new String[]{"officer", "holder", "approver", "reviewer", "head", "auditor", "admin"}) {
            assertThat(new Client(port).get(role, "/api/policy").json()).isEqualTo(JsonMapper.shared().readTree("""
                    {"version": "standard", "lapse": "P2M", "chasing": {"due": 5, "every": 2, "chases": 2},
                     "smallNumbers": {"threshold": 5, "zeros": false},
                     "clearance": {"standard": ["approver"], "trigger": ["disclosure"],
                                   "full": ["disclosure", "press", "private-office"]},
                     "retention": {"granted": "P3Y", "partly-withheld": "P3Y", "fully-withheld": "P3Y",
                                   "not-held": "P3Y", "withdrawn": "P3Y", "lapsed": "P3Y"},
                     "subjects": ["adult-social-care", "children", "council-tax-and-benefits", "education",
                                  "environment-and-waste", "finance-and-procurement", "highways-and-parking",
                                  "housing", "human-resources", "licensing", "planning", "other"],
                     "target": null}"""));
        }
        assertThat(new Client(port).get("", "/api/policy").status()).isEqualTo(401);
    }

    @Test
    void eachSettingIsDescribed(@LocalServerPort int port) {
        JsonNode docs = new Client(port).get("officer", "/v3/api-docs").json();

        for (String schema : new String[]{"Settings", "Reminders", "Suppression", "Routes"}) {
            docs.at("/components/schemas/" + schema + "/properties").properties().forEach(field -> assertThat(
                    field.getValue().has("description") || field.getValue().has("$ref")).as(field.toString()).isTrue());
        }
        assertThat(docs.at("/components/schemas/Settings/properties/lapse/type").stringValue()).isEqualTo("string");
        assertThat(docs.at("/components/schemas/Routes/properties/full/items/enum/3").stringValue())
                .isEqualTo("private-office");
    }
}
