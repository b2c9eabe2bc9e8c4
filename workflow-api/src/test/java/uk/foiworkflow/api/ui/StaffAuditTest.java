package uk.foiworkflow.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
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

/** The pages of the auditor, of whoever looks after the engine, and of whoever answers the Commissioner. */
@EngineTest
@ExtendWith(Chromium.class)
@Tag(Chromium.TAG)
class StaffAuditTest {

    @LocalServerPort
    private int port;

    private Client client;
    private String reference;

    @BeforeEach
    void aPastCase() {
        client = new Client(port);
        reference = "UI-" + UUID.randomUUID();
        assertThat(client.post("admin", "/api/chronologies", Barnet.chronology(reference, "")).status()).isEqualTo(201);
    }

    @Test
    void theTrailIsFilteredAndSaysWhy(Browser browser) {
        try (Staff staff = Staff.signedIn(browser, port, "auditor")) {
            staff.go("/staff/audit");
            assertThat(staff.accessible().heading()).isEqualTo("Trail");
            staff.fill("Type of event", "Nonsense");
            staff.press("Show");
            assertThat(staff.accessible().errors().innerText()).contains("There is no event of that name");

            staff.fill("Type of event", "ResponseIssued");
            staff.fill("Request", reference);
            staff.press("Show");
            assertThat(staff.accessible().text()).contains("Response 1 to questions 1 and 2", "brought in");
            Download csv = staff.page().waitForDownload(() -> staff.follow("Take all of it away as CSV"));
            assertThat(csv.failure()).isNull();

            staff.page().locator("tbody a").first().click();
            assertThat(staff.accessible().heading()).isEqualTo("Why was this allowed?");
            assertThat(staff.text()).contains("Brought in with a past case", "R1.5", "It comes to the same.");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSampleIsDrawnAgainByItsSeed(boolean scripts, Browser browser) {
        try (Staff staff = Staff.atTheDoor(browser, port, scripts)) {
            staff.signIn("auditor", EdgeTest.PASSWORD);
            staff.go("/staff/audit/two-roles").accessible();
            staff.go("/staff/audit/sample").accessible();
            staff.fill("Seed, such as the name of the check", "spot check");
            staff.fill("How many", "0");
            staff.press("Draw");
            assertThat(staff.accessible().errors().innerText()).contains("Expected 1 to 1000");

            staff.fill("How many", "2");
            staff.press("Draw");
            String drawn = staff.accessible().page().locator("tbody").innerText();
            staff.press("Draw");
            assertThat(staff.page().locator("tbody").innerText()).isEqualTo(drawn);
        }
    }

    @Test
    void anEventIsProvenAndEverythingIsVerified(Browser browser) {
        try (Staff staff = Staff.signedIn(browser, port, "auditor")) {
            staff.go("/staff/audit/log").accessible();
            staff.press("Seal what has come since");
            assertThat(staff.accessible().text()).contains("no witness is configured");

            staff.fill("Event at position", "1");
            staff.press("Prove");
            assertThat(staff.accessible().text()).contains("Event 1 is one of the");

            String size = staff.page().locator("pre").first().innerText().lines().skip(1).findFirst().orElseThrow();
            staff.fill("Size of an earlier head", size);
            staff.press("Prove");
            assertThat(staff.accessible().text()).contains("grew out of the one over " + size);

            staff.press("Verify everything");
            staff.page().waitForCondition(() -> staff.go("/staff/audit/log").text().contains("ended"));
            staff.accessible();
        }
    }

    @Test
    void theFileIsLookedThroughAndTakenToTheCommissioner(Browser browser) {
        try (Staff staff = Staff.signedIn(browser, port, "officer")) {
            staff.go("/staff/complaints").accessible();
            staff.go("/staff/cases/" + reference + "/file");
            assertThat(staff.accessible().text()).contains("Of 44 points", "Missing");

            Download bundle = staff.page().waitForDownload(() -> staff.press("Put together and take away"));
            assertThat(bundle.suggestedFilename()).isEqualTo("evidence-" + reference + "-ico.zip");
            assertThat(bundle.failure()).isNull();

            assertThat(staff.go("/staff/cases/" + reference + "/handover").accessible().text())
                    .contains("What was put on record", "Response 1 to questions 1 and 2");
            assertThat(staff.go("/staff/cases/" + reference + "/handover?since=2035-01-01").accessible().text())
                    .contains("Nothing was put on record since then.");
        }
    }

    @Test
    void wordsAreFoundAndMarked(Browser browser) {
        try (Staff staff = Staff.signedIn(browser, port, "officer")) {
            staff.go("/staff/search?q=adoptive").accessible();
            assertThat(staff.page().locator("mark").first().innerText()).isEqualToIgnoringCase("adoptive");
            staff.fill("Words", "\"");
            staff.press("Search");
            staff.accessible();
            staff.fill("Words", "zyzzyva");
            staff.press("Search");
            assertThat(staff.accessible().text()).contains("Nothing was found.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "head"})
    void theEngineIsLookedAfter(String user, Browser browser) {
        try (Staff staff = Staff.signedIn(browser, port, user)) {
            assertThat(staff.go("/staff/engine").accessible().text()).contains("trail", "Behind");
            staff.go("/staff/engine/work").accessible();
            staff.go("/staff/engine/settings").accessible();
            if (user.equals("head")) {
                staff.go("/staff/engine/messages").accessible();
                assertThat(staff.go("/staff/disclosure").accessible().text())
                        .contains("Answered, and nobody has decided");
                staff.go("/staff/engine/settings");
                staff.press("Show what would move");
                assertThat(staff.accessible().errors().innerText()).contains("Say what was announced");
                staff.fill("What was announced", "A holiday for the coronation");
                staff.press("Show what would move");
                assertThat(staff.accessible().text()).contains("due dates would move");
            } else {
                staff.go("/staff/engine/read-models").press("Compare links");
                assertThat(staff.accessible().heading()).isEqualTo("Read models");
            }
        }
    }
}
