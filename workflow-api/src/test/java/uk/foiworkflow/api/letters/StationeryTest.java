package uk.foiworkflow.api.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.foiworkflow.api.letters.Words.TemplateFault;
import uk.foiworkflow.document.Language;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.letter.Cited;
import uk.foiworkflow.letter.Paragraph;
import uk.foiworkflow.letter.Say;
import uk.foiworkflow.request.event.Numbers;

/** The words that are shipped, and those that an authority puts in their place. */
class StationeryTest {

    @TempDir
    @Nullable
    Path directory;

    private Path own() {
        return Objects.requireNonNull(directory);
    }

    private static String says(Stationery stationery, Language language, Say say, Map<String, Object> values) {
        return stationery.html(language, new Paragraph(say, null, values, Numbers.of(0)));
    }

    @Test
    void aProvisionIsCitedInTheLanguageOfTheLetter() {
        var shipped = new Stationery(null);
        Map<String, Object> values = Map.of("provision", new Cited(Regime.FOIA, "40(2)"), "condition",
                new Cited(Regime.FOIA, "40(3A)(a)"));

        assertThat(says(shipped, Language.EN, Say.EXEMPTION, values)).isEqualTo(
                "<p>We rely on section 40(2) of the Freedom of Information Act 2000, by the condition in section"
                        + " 40(3A)(a) of the Freedom of Information Act 2000.</p>");
        assertThat(says(shipped, Language.CY, Say.EXEMPTION, Map.of("provision", new Cited(Regime.EIR, "12(5)(e)"))))
                .isEqualTo("<p>Rydym yn dibynnu ar rheoliad 12(5)(e) o Reoliadau Gwybodaeth Amgylcheddol 2004.</p>");
        assertThat(says(shipped, Language.CY, Say.RECEIVED, Map.of("received", LocalDate.of(2021, 7, 9))))
                .contains("9 Gorffennaf 2021");
    }

    @Test
    void whatPeopleWroteIsEscapedAndReadable() {
        assertThat(says(new Stationery(null), Language.EN, Say.ANSWER,
                Map.of("answer", "<script>alert('1')</script> & {{authority}} \u0001")))
                .isEqualTo("<p class=\"words answer\">&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp;"
                        + " {{authority}} \ufffd</p>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyParagraphHasWordsInEachLanguage(Language language) throws IOException {
        String file = Stationery.read(null, language + ".html");
        for (Say say : Say.values()) {
            Files.writeString(own().resolve(language + ".html"), file.replace("{{#" + say + "}}", "{{#x}}")
                    .replace("{{/" + say + "}}", "{{/x}}"));
            assertThatThrownBy(() -> new Stationery(own())).as(say.toString()).isInstanceOf(TemplateFault.class)
                    .hasMessageContaining(language + ".html");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            six-months}}                | six-years}}                      | no paragraph is called 'six-years'
            {{regulator}}               | the Commissioner                 | the paragraph 'regulator' does not show [regulator]
            We hold this information.   | We hold this {{information}}.    | the paragraph 'held' has no [information]
            <p>We hold this information | <p>We {{{hold}}} this            | the paragraph 'held' holds a tag that is not for letters
            <p>We hold this information | <p>{{> /etc/passwd}}             | the paragraph 'held' holds a tag that is not for letters
            <p>We hold this information | We hold this information         | the paragraph 'held' cannot be read
            <p>We hold this information | <p>{{#x}}                        | the paragraph 'held' cannot be read
            {{#held}}                   | Buy now! {{#held}}               | there are words outside of every paragraph
            """)
    void whatIsNoLetterAnyMoreIsRefusedByName(String shipped, String changed, String why) throws IOException {
        Files.writeString(own().resolve("en.html"), Stationery.read(null, "en.html").replace(shipped, changed));

        assertThatThrownBy(() -> new Stationery(own())).isInstanceOf(TemplateFault.class)
                .hasMessageContaining("en.html cannot be used: " + why);
    }

    @Test
    void aParagraphThatWasTakenOutIsNamed() throws IOException {
        Files.writeString(own().resolve("cy.html"),
                Stationery.read(null, "cy.html").replaceAll("(?s)\\{\\{#six-months}}.*?\\{\\{/six-months}}", ""));

        assertThatThrownBy(() -> new Stationery(own()))
                .hasMessage("The letters' file cy.html cannot be used: the paragraph 'six-months' is missing");
    }

    @Test
    void anAuthorityChangesTheWordsAndKeepsTheRest() throws IOException {
        Files.writeString(own().resolve("en.html"), Stationery.read(null, "en.html")
                .replace("We hold this information.", "The Council holds it."));
        var changed = new Stationery(own());

        assertThat(says(changed, Language.EN, Say.HELD, Map.of())).isEqualTo("<p>The Council holds it.</p>");
        assertThat(says(changed, Language.CY, Say.HELD, Map.of())).isEqualTo("<p>Rydym yn dal yr wybodaeth hon.</p>");
    }

    @Test
    void wordsForALawThatAreMissingAreNamed() throws IOException {
        Files.writeString(own().resolve("en.properties"), "FOIA=the Act\n");

        assertThatThrownBy(() -> new Stationery(own()))
                .hasMessage("The letters' file en.properties cannot be used: it has no words for 'EIR'");
    }

    @Test
    void questionsUnderAnotherLawAreListed() {
        assertThat(says(new Stationery(null), Language.EN, Say.UNDER,
                Map.of("law", Regime.EIR, "numbers", List.of(1, 3))))
                .isEqualTo("<p>We have dealt with questions 1, 3 under the Environmental Information Regulations"
                        + " 2004.</p>");
        assertThat(says(new Stationery(null), Language.EN, Say.UNDER, Map.of("law", Regime.FOIA)))
                .isEqualTo("<p>We have dealt with it under the Freedom of Information Act 2000.</p>");
    }
}
