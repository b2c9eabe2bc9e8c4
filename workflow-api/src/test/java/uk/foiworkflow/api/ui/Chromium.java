package uk.foiworkflow.api.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The browser that is installed here, started once for all tests of a thread, for it takes orders of one alone. Where there is
 * none they are left out and say so, unless {@code -Dfoi.browser=required}.
 */
final class Chromium implements ExecutionCondition, ParameterResolver {

    /** What is tested in it runs when nothing else does, for a browser takes all processors. */
    static final String TAG = "browser";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** What is to be ended with the last test. */
    record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean required = "required".equals(System.getProperty("foi.browser"));
        return installed().isPresent() || required
                ? ConditionEvaluationResult.enabled("")
                : ConditionEvaluationResult.disabled("No Chromium is on the path.");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(Chromium.class))
                .computeIfAbsent(Thread.currentThread(), key -> start(), Running.class).browser();
    }

    /** It shows the pages of this machine alone, so that it needs none of the walls around those of the world. */
    static Running start() {
        Path chromium = installed().orElseThrow(() -> new AssertionError("A browser is required: install chromium."));
        Playwright playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Running(playwright, playwright.chromium().launch(
                new LaunchOptions().setExecutablePath(chromium).setArgs(List.of("--no-sandbox", "--disable-gpu"))));
    }

    private static Optional<Path> installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable).findFirst();
    }
}
