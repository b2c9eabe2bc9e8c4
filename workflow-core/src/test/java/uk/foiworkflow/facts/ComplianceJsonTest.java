package uk.foiworkflow.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import uk.foiworkflow.chronology.ChronologyJson;
import uk.foiworkflow.law.Provision;

/** Compliance as clients read it. */
class ComplianceJsonTest {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Provision.class, ToStringSerializer.instance)).build();

    private static final String BARNET = """
            {"reference": "7481896",
             "authority": {"name": "London Borough of Barnet", "kind": "local-authority"},
             "jurisdiction": "england", "regime": "FOIA",
             "requester": null,
             "questions": [{"number": 1, "text": "How many children in care were placed with an adoptive family?"},
                           {"number": 2, "text": "In how many of these cases was there a no-contact order?"},
                           {"number": 3, "text": "In how many of the cases in question 2 was the order breached?"}],
             "steps": [
               {"type": "received", "on": "2021-07-09"},
               {"type": "responded", "on": "2021-07-27", "outcomes": [
                  {"question": 1, "held": "yes", "outcome": "partly-withheld", "exemptions": ["s40(2)"],
                   "answer": "Less than 5"},
                  {"question": 2, "held": "yes", "outcome": "disclosed", "answer": "0"}]}]}
            """;

    @Test
    void theBarnetLetterAsOf1December2021() {
        Compliance compliance = PastCase.compliance(PastCase.events(ChronologyJson.read(BARNET)),
                LocalDate.of(2021, 12, 1));
        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(compliance))).isEqualTo(MAPPER.readTree("""
                {"reference": "7481896", "asOf": "2021-12-01", "roll-up": "partly-withheld",
                 "deadlines": [
                   {"provision": "FOIA s.10(1)", "questions": [1, 2], "from": "2021-07-09", "due": "2021-08-10",
                    "met": "2021-07-27", "workingDay": 11, "state": "met"},
                   {"provision": "FOIA s.10(1)", "questions": [3], "from": "2021-07-09", "due": "2021-08-10",
                    "met": null, "state": "missed"}],
                 "findings": [
                   {"provision": "FOIA s.10(1)", "kind": "breach", "questions": [3],
                    "why": "No answer was given by 10 August 2021, the 20th working day."}]}
                """));
    }
}
