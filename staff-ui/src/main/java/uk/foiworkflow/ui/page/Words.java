package uk.foiworkflow.ui.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says days, instants and the interface's own words as the reader of the page does; {@code @words} in a view. */
@Component("words")
public class Words {

    private static final ZoneId HERE = ZoneId.of("Europe/London");

    private final ResourceBundleMessageSource messages = PageConfiguration.words();

    /** A day, such as 9 July 2021; nothing for null. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : formatted("d MMMM uuuu").format(day);
    }

    /** A day with its name, such as Fri 9 July 2021. */
    public String weekday(@Nullable LocalDate day) {
        return day == null ? "" : formatted("EEE d MMMM uuuu").format(day);
    }

    /** A day in little room, such as 9 Jul. */
    public String brief(@Nullable LocalDate day) {
        return day == null ? "" : formatted("d MMM").format(day);
    }

    /** An instant by the clock on the wall, to the minute. */
    public String instant(@Nullable Instant instant) {
        return instant == null ? "" : formatted("d MMMM uuuu, HH:mm").format(instant.atZone(HERE));
    }

    /**
     * What a word of the interface means.
     *
     * @param kind of what it is a word, such as {@code stage}
     * @param word as the interface writes it; it is shown as it is where there are no words for it
     */
    public String of(String kind, @Nullable String word) {
        if (word == null) {
            return "";
        }
        String plain = word.replace('-', ' ');
        return String.valueOf(messages.getMessage(kind + "." + word, null,
                plain.isEmpty() ? plain : Character.toUpperCase(plain.charAt(0)) + plain.substring(1), locale()));
    }

    /** A text of the pages by its key, with what stands in it; the other text where there is none. */
    public String or(String key, String other) {
        return String.valueOf(messages.getMessage(key, null, other, locale()));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static DateTimeFormatter formatted(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale());
    }
}
