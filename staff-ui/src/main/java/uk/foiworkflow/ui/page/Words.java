package uk.foiworkflow.ui.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** An instant by the clock on the wall, as a browser's field for it takes it. */
    public String local(Instant instant) {
        return instant.atZone(HERE).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * What a word of the interface means.
     *
     * @param kind of what it is a word, such as {@code stage}
     * @param word as the interface writes it; it is shown as it is where there are no words for it
     */
    public String of(String kind, @Nullable String word) {
        if (word == null || word.isEmpty()) {
            return "";
        }
        String said = messages.getMessage(kind + "." + word, null, null, locale());
        return said == null ? Character.toUpperCase(word.charAt(0)) + word.substring(1).replace('-', ' ') : said;
    }

    /** A length of time in its largest units, such as 3 years, of how ISO 8601 writes it. */
    public String period(String written) {
        Period period = Period.parse(written);
        return Stream.of(period(period.getYears(), "years"), period(period.getMonths(), "months"),
                period(period.getDays(), "days")).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private String period(int number, String unit) {
        return number == 0 ? "" : messages.getMessage("period." + unit, new Object[]{number}, locale());
    }

    /** The label of a field: by the first of those keys that there is, else its name as the interface has it, spaced out. */
    public String label(List<String> keys, String name) {
        for (String key : keys) {
            String label = messages.getMessage(key, null, null, locale());
            if (label != null) {
                return label;
            }
        }
        String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /** A text of the pages by its key, with what stands in it; the other text where there is none. */
    public String or(String key, String other) {
        String text = messages.getMessage(key, null, null, locale());
        return text == null ? other : text;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static DateTimeFormatter formatted(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale());
    }
}
