package uk.foiworkflow.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.foiworkflow.api.EngineTest;

@EngineTest
@ExtendWith(Chromium.class)
@Tag(Chromium.TAG)
class StaffSignInTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoSignsInSeesTheirWork(boolean scripts, Browser browser) {
        try (Staff staff = Staff.atTheDoor(browser, port, scripts)) {
            assertThat(staff.accessible().heading()).isEqualTo("Sign in");
            staff.signIn("officer", "wrong");
            assertThat(staff.accessible().errors().innerText()).contains("Enter a user name and a password");

            staff.signIn("officer", uk.foiworkflow.api.EdgeTest.PASSWORD);

            assertThat(staff.accessible().heading()).isEqualTo("My work");
            Cookie session = staff.page().context().cookies().stream().filter(one -> one.name.equals("foi-staff"))
                    .findFirst().orElseThrow();
            assertThat(session.httpOnly).isTrue();
            assertThat(session.sameSite).hasToString("STRICT");
            assertThat(session.path).isEqualTo("/staff");

            staff.press("Sign out");
            staff.go("/staff/work");
            assertThat(staff.heading()).isEqualTo("Sign in");
        }
    }

    @Test
    void thePagesAreInWelshForWhoeverChoosesIt(Browser browser) {
        try (Staff staff = Staff.signedIn(browser, port, "approver")) {
            staff.follow("Cymraeg");

            assertThat(staff.accessible().heading()).isEqualTo("Fy ngwaith");
            assertThat(staff.page().locator("html").getAttribute("lang")).isEqualTo("cy");

            staff.follow("English");
            assertThat(staff.heading()).isEqualTo("My work");
        }
    }

    @Test
    void aPageThatIsNotThereSaysSo(Browser browser) {
        try (Staff staff = Staff.signedIn(browser, port, "head")) {
            assertThat(staff.go("/staff/nothing").accessible().heading()).isEqualTo("There is no such page");
        }
    }
}
