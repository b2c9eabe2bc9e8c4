package uk.foiworkflow.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.foiworkflow.api.EdgeTest;
import uk.foiworkflow.api.EngineTest;

@EngineTest
@ExtendWith(Chromium.class)
@Tag(Chromium.TAG)
class StaffLogTest {

    private final String words = UUID.randomUUID().toString();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPastedLetterBecomesARequest(boolean scripts, Browser browser) {
        try (Staff officer = Staff.atTheDoor(browser, port, scripts)) {
            officer.signIn("officer", EdgeTest.PASSWORD);
            officer.follow("Log a request");
            officer.accessible().press("Read it");
            assertThat(officer.accessible().errors().innerText()).contains("Paste the letter");

            officer.fill("From", "jo@example.org");
            officer.fill("Subject", "Caffè & taxis");
            officer.page().getByLabel("Text of the letter")
                    .fill("Dear council,\n\n1. What did the taxi %s cost?\n2. Who took it?\n\nJo".formatted(words));
            officer.press("Read it");

            assertThat(officer.accessible().text()).contains("An answer is due on").contains("jo@example.org");
            assertThat(officer.page().locator("[name='questions[0].text']").inputValue())
                    .isEqualTo("What did the taxi %s cost?".formatted(words));
            settle(officer);
            officer.press("Log it");

            assertThat(officer.accessible().text()).contains("It is on record: Log a request").contains("Who took it?");
        }
    }

    @Test
    void aMessageThatIsDroppedIsReadAsItCame(Browser browser) {
        try (Staff officer = Staff.signedIn(browser, port, "officer")) {
            officer.go("/staff/log");
            officer.page().getByLabel("The e-mail as a file")
                    .setInputFiles(new FilePayload("a.eml", "message/rfc822", """
                            From: Jo Bloggs <jo@example.org>
                            Subject: Taxis
                            Content-Type: text/plain; charset=utf-8

                            What did the bus %s cost? Who took it?
                            """.formatted(words).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
            officer.press("Read it");

            assertThat(officer.page().locator("[name='questions[1].text']").inputValue()).isEqualTo("Who took it?");
            officer.page().locator("[name='authority.name']").fill("");
            officer.press("Log it");
            assertThat(officer.accessible().errors().innerText()).contains("Name:");
        }
    }

    private static void settle(Staff officer) {
        officer.page().locator("[name='authority.name']").fill("Anytown Council");
        officer.page().locator("input[name='authority.kind'][value=local-authority]").check();
        officer.page().locator("input[name=jurisdiction][value=england]").check();
        officer.page().locator("input[name=regime][value=FOIA]").check();
    }
}
