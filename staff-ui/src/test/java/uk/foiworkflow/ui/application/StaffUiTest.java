package uk.foiworkflow.ui.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The pages as a process of their own, beside an interface that is away, with a provider to sign in at. */
class StaffUiTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static ConfigurableApplicationContext application;

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start() {
        String client = "--spring.security.oauth2.client.registration.council.";
        String provider = "--spring.security.oauth2.client.provider.council.";
        application = StaffUi.application().run("--server.port=0", "--foi.ui.api=http://127.0.0.1:1",
                client + "client-id=foi", client + "client-secret=secret", client + "client-name=Anytown Council",
                client + "authorization-grant-type=authorization_code", client + "scope=openid",
                client + "redirect-uri={baseUrl}/staff/oauth2/code/{registrationId}",
                provider + "authorization-uri=https://id.anytown.example/authorize",
                provider + "token-uri=https://id.anytown.example/token",
                provider + "jwk-set-uri=https://id.anytown.example/keys",
                provider + "user-name-attribute=preferred_username");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void peopleSignInAtTheProviderAndThePolicyLetsThemGoThere() throws Exception {
        HttpResponse<String> page = get("/staff/sign-in");
        assertThat(page.body()).contains("Sign in with Anytown Council").doesNotContain("Password");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'").contains("form-action 'self' https://id.anytown.example");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly").contains("SameSite=Lax");

        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> start = post("/staff/sign-in",
                "provider=council&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        HttpResponse<String> away = get(path(start));

        assertThat(path(away)).startsWith("https://id.anytown.example/authorize")
                .contains("/staff/oauth2/code/council");
    }

    @Test
    void nothingIsShownToNobodyAndWhatIsTypedIsKept() throws Exception {
        assertThat(path(get("/staff/cases/1"))).endsWith("/staff/sign-in?to=%2Fstaff%2Fcases%2F1");

        HttpResponse<String> over = post("/staff/cases/1/commands/addNote", "text=A+long+%26+careful+note");
        assertThat(over.statusCode()).isEqualTo(401);
        assertThat(over.body()).contains("Your session is over").contains("text=A%20long%20%26%20careful%20note");
    }

    @Test
    void stylesAndScriptsComeFromTheirPackages() throws Exception {
        for (String file : new String[]{"govuk/govuk-frontend.min.css", "moj/moj-frontend.min.css", "htmx/htmx.min.js",
                "own/staff.css"}) {
            assertThat(get("/staff/assets/" + file).statusCode()).as(file).isEqualTo(200);
        }
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http")
                ? path
                : "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + path));
    }
}
