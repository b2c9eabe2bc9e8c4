package uk.foiworkflow.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;

@EngineTest
@ExtendWith(Chromium.class)
@Tag(Chromium.TAG)
class StaffFiguresTest {

    @LocalServerPort
    private int port;

    @Test
    void theHeadSeesTheTeamAndTheService(Browser browser) {
        assertThat(new Client(port).post("officer", "/api/requests", """
                {"reference": "%s", "received": "%s",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "requester": {"name": "A. Requester", "email": "requester@example.org"},
                 "questions": [{"number": 1, "text": "What did the council spend on lampposts last year?"}]}
                """.formatted("UI-" + UUID.randomUUID(), LocalDate.now(ZoneId.of("Europe/London")))).status())
                .isEqualTo(201);
        try (Staff staff = Staff.signedIn(browser, port, "head")) {
            assertThat(staff.go("/staff/team").accessible().heading()).startsWith("The team on");

            staff.follow("Figures");
            assertThat(staff.accessible().heading()).startsWith("The service on");
            assertThat(staff.page().locator(".staff-chart__limit").count()).isEqualTo(2);
            assertThat(staff.text()).contains("The picture as a table", "95% is good, 90% adequate");

            staff.page().locator(".staff-figure a").first().click();
            assertThat(staff.accessible().heading()).isEqualTo("Cases behind the number");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"days", "outcomes", "statistics", "releases"})
    void everyFigureIsAskedByPeriod(String page, Browser browser) {
        try (Staff staff = Staff.signedIn(browser, port, "auditor")) {
            staff.go("/staff/figures/" + page + "?period=2021-Q3").accessible();
            assertThat(staff.errors().count()).isZero();

            if (!page.equals("releases")) {
                staff.fill("Period", "last summer");
                staff.press("Show");
                assertThat(staff.accessible().errors().innerText()).contains("quarter such as 2021-Q3");
                assertThat(staff.page().getByLabel("Period").inputValue()).isEqualTo("last summer");
            }
        }
    }

    @Test
    void whatWasPublishedStandsBesideWhatIsKnownNow(Browser browser) {
        try (Staff staff = Staff.signedIn(browser, port, "head")) {
            staff.go("/staff/figures/statistics?period=2021-Q3&asOf=2021-11-01");
            staff.follow("Put on record that this was published");
            staff.press("Put on record");
            assertThat(staff.accessible().errors().innerText()).isNotBlank();

            staff.fill("Title", "July to September 2021");
            staff.press("Put on record");

            assertThat(staff.accessible().heading()).isEqualTo("July to September 2021");
            assertThat(staff.text()).contains("byte for byte", "Revision note");
            Download csv = staff.page().waitForDownload(() -> staff.follow("Take away as published, as CSV"));
            assertThat(csv.suggestedFilename()).endsWith(".csv");
        }
    }

    @Test
    void aListThatIsNoListIsNotThere(Browser browser) {
        try (Staff staff = Staff.signedIn(browser, port, "head")) {
            assertThat(staff.go("/staff/list?of=/api/me").accessible().heading()).isEqualTo("There is no such page");
        }
    }
}
