package uk.foiworkflow.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.UUID;
import uk.foiworkflow.api.EdgeTest;

/** What others put on file over the interface, beside whoever sits at the browser. */
final class Filed {

    private Filed() {}

    /** Today's request; its reference is told. */
    static String aRequest(Page page) {
        String reference = "ui-" + UUID.randomUUID().toString().substring(0, 8);
        String body = """
                {"reference": "%s", "received": "%s",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "requester": {"name": "A. Requester", "email": "requester@example.org"},
                 "questions": [{"number": 1, "text": "What did the council spend on lampposts last year?"}]}
                """.formatted(reference, LocalDate.now(ZoneId.of("Europe/London")));
        send(page, "officer", "/api/requests", body);
        return reference;
    }

    /** Something that somebody does. */
    static void send(Page page, String user, String path, String body) {
        String credentials = Base64.getEncoder()
                .encodeToString((user + ":" + EdgeTest.PASSWORD).getBytes(StandardCharsets.UTF_8));
        APIResponse answer = page.request().post(path, RequestOptions.create()
                .setHeader("Authorization", "Basic " + credentials).setHeader("Content-Type", "application/json")
                .setData(body.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 202);
    }
}
