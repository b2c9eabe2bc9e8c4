package uk.foiworkflow.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.Problem;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.event.Confidential;

class StrictJsonTest {

    private record Letter(LocalDate on, Outcome outcome, @Nullable Confidential text, List<Line> lines,
            @Nullable SortedSet<Integer> pages, @Nullable Boolean signed, @Nullable Instant seen,
            @Nullable Integer count, @Nullable @Limit(5) String code, @Nullable Step step) {}

    private record Line(int number, @Nullable Exemption exemption) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({@JsonSubTypes.Type(name = "sent-back", value = SentBack.class),
            @JsonSubTypes.Type(name = "kept", value = Kept.class)})
    private sealed interface Step permits SentBack, Kept {}

    private record SentBack(String why) implements Step {}

    private record Kept() implements Step {}

    @Test
    void aLetterIsReadAsItIsWritten() {
        Letter letter = read(
                """
                        {"on": "2024-02-29", "outcome": "partly-withheld", "text": "Zwölf 😀", "pages": [3, 1], "signed": false,
                         "seen": "2024-02-29T10:30:00Z", "count": -7, "code": "12345", "step": {"type": "sent-back", "why": "x"},
                         "lines": [{"number": 1, "exemption": "s40(2)/40(3A)(a)"}, {"number": 2}]}""");

        assertThat(letter.on()).isEqualTo("2024-02-29");
        assertThat(letter.outcome()).isEqualTo(Outcome.PARTLY_WITHHELD);
        assertThat(letter.text()).isEqualTo(new Confidential("Zwölf 😀"));
        assertThat(letter.pages()).containsExactly(1, 3);
        assertThat(letter.signed()).isFalse();
        assertThat(letter.seen()).isEqualTo("2024-02-29T10:30:00Z");
        assertThat(letter.count()).isEqualTo(-7);
        assertThat(letter.step()).isEqualTo(new SentBack("x"));
        assertThat(letter.lines()).containsExactly(new Line(1, new Exemption("s40(2)/40(3A)(a)")), new Line(2, null));
    }

    @Test
    void whatIsNullableMayBeLeftOutOrNullAndAListLeftOutIsEmpty() {
        Letter letter = read("""
                {"on": "2021-07-09", "outcome": "disclosed", "text": null}""");

        assertThat(letter.text()).isNull();
        assertThat(letter.pages()).isNull();
        assertThat(letter.lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "on": null                                    | on
            "on": 20210709                                | on
            "on": [2021, 7, 9]                            | on
            "on": "2021-02-30"                            | on
            "on": "2021-7-9"                              | on
            "on": "2021-07-09T00:00:00Z"                  | on
            "on": " 2021-07-09"                           | on
            "on": ""                                      | on
            "outcome": "PARTLY_WITHHELD"                  | outcome
            "outcome": "Disclosed"                        | outcome
            "outcome": 0                                  | outcome
            "text": 5                                     | text
            "text": true                                  | text
            "text": ["a"]                                 | text
            "text": {"text": "a"}                         | text
            "text": "a\\u0000b"                           | text
            "text": "a\\ud800b"                           | text
            "signed": 1                                   | signed
            "signed": "true"                              | signed
            "count": "1"                                  | count
            "count": 1.0                                  | count
            "count": 1e2                                  | count
            "count": 2147483648                           | count
            "count": true                                 | count
            "seen": "2021-07-09"                          | seen
            "seen": "2021-07-09T10:30:00+01:00"           | seen
            "seen": 1625826600                            | seen
            "pages": 1                                    | pages
            "pages": [1, "2"]                             | pages[1]
            "pages": [1, null]                            | pages[1]
            "pages": [1, 1]                               | pages
            "lines": null                                 | lines
            "lines": {}                                   | lines
            "lines": [{}]                                 | lines[0].number
            "lines": [{"number": null}]                   | lines[0].number
            "lines": [{"number": 1}, 2]                   | lines[1]
            "lines": [{"number": 1, "exemption": "silly"}] | lines[0].exemption
            "lines": [{"number": 1, "colour": "red"}]     | lines[0].colour
            "lines": [{"number": 1, "number": 1}]         | lines[0].number
            "step": {}                                    | step.type
            "step": {"type": "vanished"}                  | step.type
            "step": {"type": 1}                           | step.type
            "step": {"type": "kept", "why": "x"}          | step.why
            "step": {"type": "sent-back"}                 | step.why
            "colour": null                                | colour
            "type": "letter"                              | type
            "On": "2021-07-09"                            | On
            "text": "a", "text": "b"                      | text
            """)
    void whatCannotBeReadIsNamedByItsField(String fields, String field) {
        String base = fields.startsWith("\"on\"") || fields.startsWith("\"outcome\"")
                ? "\"outcome\": \"disclosed\", "
                : "\"on\": \"2021-07-09\", \"outcome\": \"disclosed\", ";
        if (fields.startsWith("\"outcome\"")) {
            base = "\"on\": \"2021-07-09\", ";
        }
        Problem problem = refused("{" + base + fields + "}");

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors()).extracting(FieldError::field).containsExactly(field);
        assertThat(problem.detail()).startsWith(field + ": ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[]", "null", "\"x\"", "5", "{} {}", "{},", "{'on': 1}", "{\"on\": NaN}",
            "{\"on\": 01}", "// no\n{}", "\ufeff{}", "{\"on\":\"2021-07-09\",}"})
    void whatIsNoJsonObjectIsRefused(String text) {
        Problem problem = refused(text);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors()).extracting(FieldError::field).first().isIn("the JSON", "on", "outcome");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThat(refused(new byte[]{(byte) 0xff, (byte) 0xfe, 0}).detail()).isEqualTo("the JSON: Not in UTF-8.");
        assertThat(refused("{}".getBytes(StandardCharsets.UTF_16)).status()).isEqualTo(400);
    }

    @Test
    void aNameThatIsNoTextIsRefusedAndShownHarmlessly() {
        Problem problem = refused("""
                {"on": "2021-07-09", "outcome": "disclosed", "a\\u0000b": 1}""");

        assertThat(problem.errors()).extracting(FieldError::field).containsOnly("a?b");
    }

    @Test
    void deepNestingIsRefusedBeforeItCosts() {
        assertThat(refused("{\"a\":".repeat(500)).detail()).contains("Nested deeper than 32 levels");
        assertThat(refused("[".repeat(100_000)).status()).isEqualTo(400);
    }

    @Test
    void everyFieldThatIsWrongIsNamedAtOnce() {
        Problem problem = refused("""
                {"on": "soon", "outcome": "maybe", "signed": 1, "lines": [{"number": "1"}, {"number": 2, "x": 3}]}""");

        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("on", "outcome",
                "lines[0].number", "lines[1].x", "signed");
    }

    @Test
    void anUnknownWordIsAnsweredWithTheKnownOnes() {
        assertThat(refused("{\"on\": \"2021-07-09\", \"outcome\": \"maybe\"}").detail())
                .contains("disclosed, partly-withheld, withheld").doesNotContain("uk.foiworkflow");
    }

    @Test
    void aTextMayHave10000CharactersAndNotOneMore() {
        String longest = "😀".repeat(10_000);
        assertThat(read(letter("text", longest)).text()).isEqualTo(new Confidential(longest));

        Problem problem = refused(letter("text", longest + "x"));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("text");
    }

    @Test
    void aFieldMayHaveALimitOfItsOwn() {
        assertThat(refused(letter("code", "123456")).status()).isEqualTo(422);
    }

    @Test
    void parametersAreReadLikeFields() {
        Letter letter = StrictJson.read(parameters("on", "2021-07-09", "outcome", "disclosed", "count", "12"),
                Letter.class);

        assertThat(letter.count()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"count, twelve", "count, 1.0", "count, ''", "on, 2021-02-30", "colour, red"})
    void aParameterThatIsWrongIsNamed(String name, String value) {
        Map<String, String[]> parameters = parameters("on", "2021-07-09", "outcome", "disclosed");
        parameters.put(name, new String[]{value});
        ProblemException refused = catchThrowableOfType(ProblemException.class,
                () -> StrictJson.read(parameters, Letter.class));

        assertThat(refused.problem().errors()).extracting(FieldError::field).containsExactly(name);
    }

    private static Map<String, String[]> parameters(String... namesAndValues) {
        Map<String, String[]> parameters = new java.util.LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], new String[]{namesAndValues[i + 1]});
        }
        return parameters;
    }

    private static String letter(String field, String text) {
        return "{\"on\": \"2021-07-09\", \"outcome\": \"disclosed\", \"" + field + "\": \"" + text + "\"}";
    }

    private static Letter read(String text) {
        return StrictJson.read(text.getBytes(StandardCharsets.UTF_8), Letter.class);
    }

    private static Problem refused(String text) {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem refused(byte[] text) {
        return catchThrowableOfType(ProblemException.class, () -> StrictJson.read(text, Letter.class)).problem();
    }
}
