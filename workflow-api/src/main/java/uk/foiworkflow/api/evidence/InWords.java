package uk.foiworkflow.api.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.request.event.Confidential;

/** Values as the pages write them; a dash where there is none. */
final class InWords {

    static final String NONE = "–";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter
            .ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private InWords() {}

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? NONE : DateInWords.of(day);
    }

    static String text(@Nullable Confidential words) {
        return words == null ? NONE : words.text();
    }

    static String numbers(Collection<Integer> numbers) {
        return numbers.isEmpty() ? NONE : numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    static String questions(Collection<Integer> numbers) {
        return (numbers.size() == 1 ? "question " : "questions ") + numbers(numbers);
    }
}
