package uk.foiworkflow.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import uk.foiworkflow.api.EdgeTest;

/** Somebody at a browser of their own. */
final class Staff implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final boolean scripts;

    private Staff(BrowserContext context, boolean scripts) {
        this.context = context;
        this.page = context.newPage();
        this.scripts = scripts;
        page.setDefaultTimeout(PATIENCE_MILLIS);
    }

    /** Nobody yet, before the page on which to sign in. */
    static Staff atTheDoor(Browser browser, int port, boolean scripts) {
        Staff staff = new Staff(
                browser.newContext(new Browser.NewContextOptions().setBaseURL("http://127.0.0.1:" + port)
                        .setJavaScriptEnabled(scripts)),
                scripts);
        staff.page.navigate("/staff");
        return staff;
    }

    /** One of the demo users, signed in. */
    static Staff signedIn(Browser browser, int port, String user) {
        Staff staff = atTheDoor(browser, port, true);
        staff.signIn(user, EdgeTest.PASSWORD);
        return staff;
    }

    void signIn(String user, String password) {
        fill("User name", user);
        fill("Password", password);
        press("Sign in");
    }

    Page page() {
        return page;
    }

    /** Leaves the browser without a session, as time does. */
    void loseSession() {
        context.clearCookies();
    }

    Staff go(String path) {
        page.navigate(path);
        return this;
    }

    void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).first().click();
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    String text() {
        return page.locator("main").innerText();
    }

    Locator errors() {
        return page.locator(".govuk-error-summary");
    }

    /** Whoever cannot see or use a mouse can use this page, as far as a machine can tell. */
    Staff accessible() {
        if (scripts) {
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().stream()
                    .map(violation -> violation.getId() + ": " + violation.getHelp() + " "
                            + violation.getNodes().stream().limit(4).map(node -> node.getHtml()).toList()))
                    .as(page.url()).isEmpty();
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
