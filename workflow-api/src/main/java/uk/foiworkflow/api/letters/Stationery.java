package uk.foiworkflow.api.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.pdf.XmlText;
import uk.foiworkflow.document.Language;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.letter.Paragraph;
import uk.foiworkflow.letter.Written.Letter;

/** What letters are written on: the words in each language, and the style. */
final class Stationery {

    private final String style;
    private final Map<Language, Words> words = new EnumMap<>(Language.class);
    private final Map<Language, Template> templates = new EnumMap<>(Language.class);

    /**
     * Reads everything there is.
     *
     * @param directory the authority's own files, each in the place of one that is shipped; null when it has none
     * @throws Words.TemplateFault when a file cannot be used
     */
    Stationery(@Nullable Path directory) {
        style = read(directory, "letter.css");
        for (Language language : Language.values()) {
            String file = language + ".properties";
            Words known = new Words(language, file, read(directory, file));
            words.put(language, known);
            templates.put(language, new Template(language + ".html", read(directory, language + ".html"), known));
        }
    }

    /** One paragraph as HTML. */
    String html(Language language, Paragraph paragraph) {
        return Objects.requireNonNull(templates.get(language)).html(paragraph);
    }

    /** What it is, and of which request. */
    String title(Language language, Letter letter) {
        return Objects.requireNonNull(words.get(language)).text(letter.kind()) + ", " + letter.reference();
    }

    /** What an e-mail says to which a letter of that title is attached. */
    String cover(Language language, String title, String reference) {
        return Objects.requireNonNull(words.get(language)).cover(title, reference);
    }

    /** The whole letter as a page; one that has not gone out says so at its top. */
    String page(Language language, Letter letter) {
        Words known = Objects.requireNonNull(words.get(language));
        var body = new StringBuilder();
        if (letter.preview()) {
            body.append("<p class=\"preview\" role=\"note\">").append(XmlText.escaped(known.preview()))
                    .append("</p>\n");
        }
        letter.paragraphs().forEach(paragraph -> body.append(html(language, paragraph)).append('\n'));
        return Page.of(language, title(language, letter), style, body.toString().strip());
    }

    /** A letter of that kind whose words are those of the text, line by line. */
    String page(Language language, LetterKind kind, String reference, String text) {
        String title = Objects.requireNonNull(words.get(language)).text(kind) + ", " + reference;
        String lines = XmlText.escaped(text.strip()).replaceAll("\\R", "<br/>\n");
        return Page.of(language, title, style, "<h1>" + XmlText.escaped(title) + "</h1>\n<p>"
                + lines.replaceAll("(<br/>\n){2,}", "</p>\n<p>") + "</p>");
    }

    static String read(@Nullable Path directory, String file) {
        try {
            if (directory != null && Files.exists(directory.resolve(file))) {
                return Files.readString(directory.resolve(file));
            }
            try (InputStream shipped = Objects.requireNonNull(
                    Stationery.class.getResourceAsStream("/uk/foiworkflow/api/letters/" + file))) {
                return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
