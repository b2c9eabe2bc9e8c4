package uk.foiworkflow.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)[(}]");

    private final Map<String, String> english = read("messages.properties");
    private final Map<String, String> welsh = read("messages_cy.properties");

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(welsh.keySet()).containsExactlyElementsOf(english.keySet());
        assertThat(english.values()).noneMatch(String::isBlank);
        assertThat(welsh.values()).noneMatch(String::isBlank);
    }

    /** A straight apostrophe is a sign of the format in which they are written, and would vanish. */
    @Test
    void everyTextCanBeFormattedAndHasTheSameGaps() {
        english.forEach((key, text) -> {
            String other = Objects.requireNonNull(welsh.get(key));
            assertThat(text + other).as(key).doesNotContain("'");
            assertThat(new MessageFormat(other).getFormats().length).as(key)
                    .isEqualTo(new MessageFormat(text).getFormats().length);
        });
    }

    @Test
    void everyTextThatAPageNamesIsThere() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/uk/foiworkflow/ui/pages"))) {
            List<String> named = pages.filter(Files::isRegularFile).map(MessagesTest::text)
                    .flatMap(page -> KEY.matcher(page).results().map(found -> found.group(1))).distinct().toList();
            assertThat(english.keySet()).containsAll(named);
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(String name) {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(StaffPages.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(file);
            Map<String, String> texts = new TreeMap<>();
            properties.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
