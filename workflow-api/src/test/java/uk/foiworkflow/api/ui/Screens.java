package uk.foiworkflow.api.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/** Takes pictures of the pages of an engine that runs: its address, its demo password, the directory, and which of them. */
final class Screens {

    private static final int DESK = 1180;
    private static final int TELEPHONE = 320;
    private static final int HIGH = 950;
    private static final double SMALL = 0.5;

    /** A picture: by whom, of what, how wide. */
    private record Screen(String name, String user, String path, int width, boolean dark, boolean welsh) {

        static Screen of(String name, String user, String path) {
            return new Screen(name, user, path, DESK, false, false);
        }
    }

    private static final List<Screen> ALL = List.of(Screen.of("sign-in", "", "/staff/sign-in"),
            Screen.of("work", "officer", "/staff"),
            new Screen("work-dark", "officer", "/staff", DESK, true, false),
            new Screen("work-narrow", "officer", "/staff", TELEPHONE, false, false),
            new Screen("work-welsh", "officer", "/staff", DESK, false, true),
            Screen.of("case", "officer", "/staff/cases/7481896"),
            new Screen("case-dark", "officer", "/staff/cases/7481896", DESK, true, false),
            new Screen("case-narrow", "officer", "/staff/cases/7481896", TELEPHONE, false, false),
            Screen.of("decide", "officer", "/staff/cases/7481896/commands/decideQuestion?question=3"),
            Screen.of("log", "officer", "/staff/log"), Screen.of("team", "head", "/staff/team"),
            Screen.of("service", "head", "/staff/figures/service"),
            new Screen("service-dark", "head", "/staff/figures/service", DESK, true, false),
            new Screen("service-narrow", "head", "/staff/figures/service", TELEPHONE, false, false),
            Screen.of("days", "head", "/staff/figures/days"), Screen.of("outcomes", "head", "/staff/figures/outcomes"),
            Screen.of("statistics", "head", "/staff/figures/statistics"),
            Screen.of("releases", "head", "/staff/figures/releases"),
            Screen.of("complaints", "officer", "/staff/complaints"),
            Screen.of("file", "officer", "/staff/cases/7481896/file"),
            Screen.of("brief", "officer", "/staff/cases/7481896/handover"),
            Screen.of("disclosure", "head", "/staff/disclosure"),
            Screen.of("search", "officer", "/staff/search?q=parking"),
            Screen.of("trail", "auditor", "/staff/audit/trail"),
            Screen.of("why", "auditor", "/staff/audit/why?position=4"),
            Screen.of("sample", "auditor", "/staff/audit/sample?seed=spot&size=5"),
            Screen.of("proofs", "auditor", "/staff/audit/log?position=4"),
            Screen.of("read-models", "admin", "/staff/engine/read-models"),
            Screen.of("jobs", "admin", "/staff/engine/work"), Screen.of("settings", "head", "/staff/engine/settings"));

    private Screens() {}

    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[2]);
        try (Chromium.Running running = Chromium.start()) {
            for (Screen screen : ALL) {
                if (arguments.length < 4 || screen.name().matches(arguments[3])) {
                    take(running.browser(), screen, arguments[0], arguments[1], directory);
                }
            }
        }
    }

    private static void take(Browser browser, Screen screen, String address, String password, Path directory) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(address)
                .setViewportSize(screen.width(), HIGH).setDeviceScaleFactor(SMALL)
                .setColorScheme(screen.dark() ? ColorScheme.DARK : ColorScheme.LIGHT))) {
            Page page = context.newPage();
            if (!screen.user().isEmpty()) {
                page.navigate("/staff/sign-in");
                page.getByLabel("User name").fill(screen.user());
                page.getByLabel("Password").fill(password);
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
            }
            if (screen.welsh()) {
                page.navigate("/staff/language?to=cy");
            }
            page.navigate(screen.path());
            page.screenshot(new Page.ScreenshotOptions().setPath(directory.resolve(screen.name() + ".png")));
        }
    }
}
