package uk.foiworkflow.api.letters;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.pdf.XmlText;
import uk.foiworkflow.document.Language;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.letter.Bilingual;
import uk.foiworkflow.letter.Cited;

/** What days, laws, provisions and kinds of letters are called in one language. */
final class Words {

    private final Language language;
    private final DateTimeFormatter day;
    private final Properties words = new Properties();

    /** @throws TemplateFault when something has no words */
    Words(Language language, String file, String text) {
        this.language = language;
        this.day = DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale());
        try {
            words.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new TemplateFault(file, "it cannot be read", e);
        }
        Stream.of(Stream.of(Regime.values()).map(Enum::name), Stream.of(LetterKind.values()).map(LetterKind::toString),
                Stream.of("section", "regulation", "preview", "cover")).flatMap(names -> names).forEach(name -> {
                    if (words.getProperty(name, "").isBlank()) {
                        throw new TemplateFault(file, "it has no words for '" + name + "'", null);
                    }
                });
    }

    /** What is said at the top of a letter that has not gone out. */
    String preview() {
        return word("preview");
    }

    /** What an e-mail says to which a letter of that title is attached. */
    String cover(String title, String reference) {
        return word("cover").replace("{0}", title).replace("{1}", reference);
    }

    /** A value of a paragraph as a template shows it: a text, or a list of texts. */
    Object shown(Object value) {
        return value instanceof List<?> list ? list.stream().map(this::text).toList() : text(value);
    }

    String text(Object value) {
        return switch (value) {
            case LocalDate date -> day.format(date);
            case Regime law -> word(law.name());
            case LetterKind kind -> word(kind.toString());
            case Cited cited -> word(cited.regime().environmental() ? "regulation" : "section")
                    .replace("{0}", cited.section()).replace("{1}", word(cited.regime().name()));
            case Bilingual name -> language == Language.CY ? name.welsh() : name.english();
            default -> XmlText.legal(value.toString());
        };
    }

    private String word(String name) {
        return words.getProperty(name);
    }

    /** A template that cannot be used, and which it is. */
    static final class TemplateFault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TemplateFault(String file, String why, @Nullable Throwable cause) {
            super("The letters' file " + file + " cannot be used: " + why, cause);
        }
    }
}
