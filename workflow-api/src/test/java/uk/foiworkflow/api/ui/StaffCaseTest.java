package uk.foiworkflow.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EdgeTest;
import uk.foiworkflow.api.EngineTest;

@EngineTest
@ExtendWith(Chromium.class)
@Tag(Chromium.TAG)
class StaffCaseTest {

    private final String reference = "UI-" + UUID.randomUUID();

    private int port;
    private Client client;

    @BeforeEach
    void log(@LocalServerPort int listening) {
        port = listening;
        client = new Client(port);
        Client.Answer logged = client.post("officer", "/api/requests", """
                {"reference": "%s", "received": "%s", "requester": {"name": "A. Requester", "email": "a@example.org"},
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "What did the taxis cost?"},
                               {"number": 2, "text": "Who took them?"}]}""".formatted(reference,
                LocalDate.now(ZoneId.of("Europe/London"))));
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRequestGoesFromReceiptToItsAnswerByForms(boolean scripts, Browser browser) {
        try (Staff officer = at(browser, "officer", scripts)) {
            officer.follow("Tell the requester that the request has arrived");
            officer.accessible().press("Continue");
            assertThat(officer.accessible().text()).contains("What will happen").contains("acknowledged");
            officer.press("Record it");
            assertThat(officer.accessible().text()).contains("It is on record");

            officer.go(form("taskHolder"));
            officer.fill("Holder", "holder");
            officer.press("Continue");
            officer.press("Record it");
            try (Staff holder = at(browser, "holder", scripts)) {
                holder.go(form("supplyRecords?task=1"));
                holder.page().getByLabel("Text").fill("The account is attached.");
                holder.accessible().press("Continue");
                holder.press("Record it");
            }
            decide(officer, 1, "Disclosed", "£1,204.50");
            decide(officer, 2, "Disclosed", "Councillors Smith and Jones.");
            officer.go(form("submitDraft"));
            officer.page().getByLabel("Text").fill("1: £1,204.50. 2: Councillors Smith and Jones.");
            officer.accessible().press("Continue");
            officer.press("Record it");
            try (Staff approver = at(browser, "approver", scripts)) {
                approver.accessible().go(form("clearDraft?draft=1"));
                approver.press("Continue");
                approver.accessible().press("Record it");
            }
            officer.go(form("issueResponse"));
            officer.page().locator("#f-draft").fill("1");
            officer.page().getByLabel("Granted").check();
            officer.press("Continue");
            assertThat(officer.accessible().text()).contains("sent");
            officer.press("Record it");

            assertThat(officer.accessible().text()).contains("Answered").contains("£1,204.50");
        }
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndNothingTypedIsLost(Browser browser) {
        try (Staff officer = at(browser, "officer", true)) {
            officer.go(form("decideQuestion?question=1"));
            officer.page().locator("#f-on-day").fill("31");
            officer.page().locator("#f-on-month").fill("2");
            officer.page().getByLabel("Answer").fill("£1,204.50");
            officer.page().getByLabel("Disclosed").check();
            officer.press("Continue");

            assertThat(officer.accessible().errors().innerText()).contains("There is no such day");
            assertThat(officer.page().locator("#f-on-error").innerText()).contains("There is no such day");
            assertThat(officer.page().locator("#f-on-day").inputValue()).isEqualTo("31");
            assertThat(officer.page().getByLabel("Answer").inputValue()).isEqualTo("£1,204.50");
            officer.errors().locator("a").click();
            assertThat(officer.page().locator("#f-on-day:focus").count()).isEqualTo(1);

            officer.go(form("taskHolder"));
            officer.press("Continue");
            assertThat(officer.errors().innerText()).contains("Holder:");

            officer.go(form("closeCase"));
            officer.press("Continue");
            assertThat(officer.errors().innerText()).contains("answer").doesNotContain("null");
        }
    }

    @Test
    void twoOfficersAtOneCaseAreToldOfEachOther(Browser browser) {
        try (Staff one = at(browser, "officer", true); Staff other = at(browser, "officer", false)) {
            one.go(form("decideQuestion?question=1"));
            one.page().getByLabel("Answer").fill("£1,204.50");
            one.page().getByLabel("Disclosed").check();
            one.page().getByLabel("Yes", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true)).check();
            one.press("Continue");

            other.go(form("addNote"));
            other.page().getByLabel("Text").fill("The mayor took a taxi too.");
            other.press("Continue");
            other.press("Record it");

            one.press("Record it");
            assertThat(one.accessible().text()).contains("The request has changed since you looked")
                    .contains("The mayor took a taxi too.");
            assertThat(one.page().getByLabel("Answer").inputValue()).isEqualTo("£1,204.50");
            one.press("Continue");
            one.press("Record it");
            assertThat(one.text()).contains("It is on record");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSessionThatEndsInALongDraftLosesNothing(boolean scripts, Browser browser) {
        String draft = "Dear requester, £1,204.50 & no more.\nYours, \"the council\" " + "word ".repeat(2_000) + "end";
        try (Staff officer = at(browser, "officer", scripts)) {
            officer.go(form("submitDraft"));
            officer.page().getByLabel("Text").fill(draft);
            officer.loseSession();
            officer.press("Continue");

            assertThat(officer.accessible().text()).contains("Your session is over").contains("What you typed is kept");
            officer.signIn("officer", "wrong");
            officer.signIn("officer", EdgeTest.PASSWORD);

            assertThat(officer.accessible().text()).contains("nothing of it has been sent");
            assertThat(officer.page().getByLabel("Text").inputValue()).isEqualTo(draft);
            assertThat(client.get("officer", "/api/requests/" + reference).json().get("drafts")).isEmpty();
        }
    }

    @Test
    void aCaseOfThePastIsShownAndItsFileAsItRead(Browser browser) {
        String past = "UI-" + UUID.randomUUID();
        assertThat(client.post("admin", "/api/chronologies", Barnet.chronology(past, "")).status()).isEqualTo(201);
        try (Staff auditor = at(browser, "auditor", true)) {
            auditor.go("/staff/cases/" + past);
            assertThat(auditor.accessible().text()).contains("10 August 2021").contains("Breach")
                    .contains("bank holiday in Northern Ireland").contains("Less than 5");
            assertThat(auditor.page().locator(".staff-day--due").first().innerText()).contains("20");

            auditor.page().getByText("As the file stood then").first().click();
            assertThat(auditor.accessible().text()).contains("This is how the file read on");
            assertThat(auditor.page().url()).contains("asOf=");
            assertThat(auditor.go("/staff/cases/none").heading()).isEqualTo("There is no such page");
        }
    }

    /** A command that the interface describes has its form; none of them is written. */
    @Test
    void everyCommandHasItsForm(Browser browser) {
        try (Staff officer = at(browser, "officer", true)) {
            List<String> addresses = officer.page().locator(".staff-groups a").all().stream()
                    .map(link -> link.getAttribute("href")).toList();
            assertThat(addresses).hasSizeGreaterThan(50);
            for (String address : addresses) {
                APIResponse page = officer.page().request().get(address);
                assertThat(page.status()).as(address).isEqualTo(200);
                assertThat(page.text()).as(address).contains("name=\"_key\"").doesNotContain("??");
            }
            for (String form : List.of("correctEntry", "recordDecisionNotice", "statePreferences")) {
                officer.go(form(form)).accessible();
            }
            officer.go(form("identifyQuestions"));
            Locator more = officer.page().locator("button[value='more:questions']");
            officer.page().getByLabel("Text").first().fill("What of the buses?");
            more.click();
            assertThat(officer.accessible().page().getByLabel("Text").count()).isEqualTo(2);
            assertThat(officer.page().getByLabel("Text").first().inputValue()).isEqualTo("What of the buses?");
        }
    }

    private void decide(Staff officer, int question, String outcome, String answer) {
        officer.go(form("decideQuestion?question=" + question));
        officer.page().getByLabel(outcome, new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .check();
        officer.page().locator("input[name=held][value=yes]").check();
        officer.page().getByLabel("Answer").fill(answer);
        officer.press("Continue");
        officer.press("Record it");
        assertThat(officer.text()).contains("It is on record");
    }

    private Staff at(Browser browser, String user, boolean scripts) {
        Staff staff = Staff.atTheDoor(browser, port, scripts);
        staff.signIn(user, EdgeTest.PASSWORD);
        return staff.go("/staff/cases/" + reference);
    }

    private String form(String command) {
        return "/staff/cases/" + reference + "/commands/" + command;
    }
}
