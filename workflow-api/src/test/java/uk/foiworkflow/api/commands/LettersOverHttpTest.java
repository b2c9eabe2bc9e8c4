package uk.foiworkflow.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.api.pdf.PdfValidation;

/** A case's letters, as its officers read them, print them and send them. */
@EngineTest
class LettersOverHttpTest {

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    private Answer letter(String reference, String kind, String form) {
        return client.get("officer", "/api/requests/" + reference + "/letters/" + kind, "Accept", form);
    }

    @Test
    void everyParagraphNamesTheEntriesThatItRestsOn() {
        Walk.decided(client, "LET-1");
        Answer answer = letter("LET-1", "response", "application/json");

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        JsonNode letter = answer.json();
        assertThat(letter.get("preview").booleanValue()).isTrue();
        assertThat(letter.get("paragraphs")).isNotEmpty().allSatisfy(paragraph -> {
            assertThat(paragraph.get("entries")).isNotEmpty();
            assertThat(paragraph.get("html").stringValue()).startsWith("<");
        });
        JsonNode exemption = letter.get("paragraphs").valueStream()
                .filter(paragraph -> paragraph.get("says").stringValue().equals("exemption")).findFirst().orElseThrow();
        assertThat(exemption.get("question").intValue()).isEqualTo(2);
        assertThat(exemption.get("entries").toString()).isEqualTo("[2]");
        assertThat(exemption.get("html").stringValue()).contains("section 40(2)", "section 40(3A)(a)");
        assertThat(letter.get("regulators").stringValue()).isNotEmpty();
        assertThat(answer.header("Foi-Position")).isNotEmpty();
    }

    @Test
    void aLetterSaysThatItIsAPreviewUntilItHasGoneOut() {
        Walk.decided(client, "LET-2");
        assertThat(letter("LET-2", "response", "text/html").response().body())
                .contains("This is a preview.", "<html lang=\"en\">");

        Walk.answered(client, "LET-3");
        Answer sent = letter("LET-3", "response", "text/html");
        assertThat(sent.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(sent.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(sent.response().body()).doesNotContain("preview.").contains("27 July 2021",
                "within 40 working days of the day on which you receive this letter", "the Information Commissioner",
                "SK9 5AF", "foi@barnet.gov.uk");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Notice of refusal  | 27 July 2021
            cy | Hysbysiad gwrthod  | 27 Gorffennaf 2021
            """)
    void asPdfItCanBeKeptAndReadByEverybody(String language, String heading, String day)
            throws IOException, InterruptedException {
        String reference = "LET-PDF-" + language;
        Walk.answered(client, reference);
        byte[] pdf = pdf(reference, "response?lang=" + language);

        assertThat(PdfValidation.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains(heading, day, "£1,204.50");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
        }
        assertThat(pdf(reference, "response?lang=" + language)).isEqualTo(pdf);
        Files.write(Files.createDirectories(Path.of("target", "letters")).resolve(reference + ".pdf"), pdf);
    }

    @Test
    void theOtherLettersAreWrittenAsWell() throws IOException, InterruptedException {
        Walk.logged(client, "LET-4").step("officer", "acknowledgement", """
                {"on": "2021-07-12"}""").step("officer", "clarification-request", """
                {"on": "2021-07-13", "questions": [1], "text": "Which year?"}""").step("officer", "fees-notice", """
                {"on": "2021-07-14", "questions": [2], "amount": "12.50"}""");

        for (String kind : new String[]{"acknowledgement", "clarification", "fees-notice"}) {
            byte[] pdf = pdf("LET-4", kind);
            assertThat(PdfValidation.faults(pdf)).as(kind).isEmpty();
            Files.write(Files.createDirectories(Path.of("target", "letters")).resolve("LET-4-" + kind + ".pdf"), pdf);
            assertThat(letter("LET-4", kind, "application/json").json().get("preview").booleanValue()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | your reference IC-0000 | working day 11
            cy | eich cyfeirnod IC-0000 | diwrnod gwaith 11
            """)
    void theAccountForTheCommissionerIsWrittenFromTheFileAsWell(String language, String theirs, String day)
            throws IOException, InterruptedException {
        String reference = "LET-ICO-" + language;
        Walk walk = Walk.answered(client, reference);
        assertThat(letter(reference, "submission", "application/json").problem()).isEqualTo("rule-broken");
        walk.step("officer", "complaint", """
                {"on": "2021-09-20", "commissionerReference": "IC-0000-X0X0", "about": "handling"}""")
                .step("officer", "submissions", """
                        {"on": "2021-10-01", "text": "The passengers had no expectation of disclosure."}""");
        byte[] pdf = pdf(reference, "submission?lang=" + language);

        assertThat(PdfValidation.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains(theirs, day, "SK9 5AF",
                    "The passengers had no expectation of disclosure.");
        }
        Files.write(Files.createDirectories(Path.of("target", "letters")).resolve(reference + ".pdf"), pdf);
    }

    /** The seed case names no condition, gives no reasons and answers two of three. */
    @Test
    void whatALawfulLetterLacksIsToldByFieldAndRule() {
        assertThat(client.post("admin", "/api/chronologies", Barnet.chronology("LET-SEED", "")).status())
                .isEqualTo(201);
        Answer answer = letter("LET-SEED", "response", "application/json");

        assertThat(answer.status() + " " + answer.problem()).isEqualTo("422 rule-broken");
        assertThat(answer.json().get("errors")).extracting(error -> error.get("rule").stringValue() + " "
                + error.get("field").stringValue()).containsExactlyInAnyOrder("R5-why questions[1].reasons",
                        "R6-condition questions[1].exemptions");
        assertThat(letter("LET-SEED", "extension", "text/html").problem()).isEqualTo("rule-broken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            letters/limerick               | application/json | 404
            letters/response               | text/csv         | 406
            letters/response?lang=de       | application/json | 400
            letters/response?lang=         | application/json | 400
            letters/response?colour=red    | application/json | 400
            letters/response               | application/*    | 200
            letters/response               | */*              | 200
            letters/response               | text/*           | 200
            """)
    void rubbishIsAnsweredAsSuch(String path, String accept, int status) {
        if (client.get("officer", "/api/requests/LET-5").status() == 404) {
            Walk.decided(client, "LET-5");
        }
        Answer answer = client.get("officer", "/api/requests/LET-5/" + path, "Accept", accept);

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    }

    private byte[] pdf(String reference, String kind) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(client.call("officer", "/api/requests/" + reference
                        + "/letters/" + kind, "Accept", "application/pdf").build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        return answer.body();
    }
}
