package uk.foiworkflow.borough;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import uk.foiworkflow.borough.Dice.Share;
import uk.foiworkflow.clock.WorkingDays;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Question;

/**
 * A request of the borough while it is made up.
 *
 * @param regime under which it is answered in the end
 * @param asked its questions
 * @param officer whose it is
 */
record Matter(int number, Dice dice, LocalDate received, WorkingDays days, Field field, Regime regime,
        List<Question> asked, String officer, Diary diary) {

    private static final List<Share<Integer>> QUESTIONS = List.of(new Share<>(1, 26), new Share<>(2, 26),
            new Share<>(3, 22), new Share<>(4, 13), new Share<>(5, 8), new Share<>(6, 5));
    private static final List<String> WARDS = List.of("Abbey", "Brook", "Castle", "Dane Park", "Elmwood", "Fairfield",
            "Garden Hill", "Highfield", "Kiln Lane", "Marsh", "Northgate", "Old Town");
    private static final List<String> STREETS = List.of("High Street", "Station Road", "Mill Lane", "Church Street",
            "Victoria Road", "Queen's Drive", "Canal Walk", "Albert Terrace", "Orchard Close", "Market Place");

    static Matter of(int number, Dice dice, LocalDate received, WorkingDays days) {
        Field field = dice.among(Field.SHARES);
        int questions = dice.among(QUESTIONS);
        List<String> texts = field.questions();
        int first = dice.from(0, texts.size() - 1);
        int year = received.getYear() - dice.from(0, 3);
        List<Question> asked = IntStream.range(0, questions)
                .mapToObj(i -> new Question(i + 1,
                        new Confidential(words(dice, texts.get((first + i) % texts.size()), year)), null))
                .toList();
        return new Matter(number, dice, received, days, field, field.environmental() ? Regime.EIR : Regime.FOIA, asked,
                dice.oftenTheFirst(People.OFFICERS), new Diary());
    }

    private static String words(Dice dice, String text, int year) {
        return text.replace("{year}", String.valueOf(year)).replace("{ward}", dice.of(WARDS))
                .replace("{street}", dice.of(STREETS)).replace("{count}", String.valueOf(dice.from(5, 60)));
    }

    String reference() {
        return "%d-%05d".formatted(received.getYear(), number);
    }

    /** That many working days later; the same day or the next working day for none. */
    LocalDate after(LocalDate day, int workingDays) {
        return workingDays < 1 ? days.onOrAfter(day) : days.plus(day, workingDays);
    }

    /** Some day between those two, a working day where there is one. */
    LocalDate between(LocalDate first, LocalDate last) {
        if (!first.isBefore(last)) {
            return first;
        }
        LocalDate day = days.onOrAfter(first.plusDays(dice.from(0, (int) (last.toEpochDay() - first.toEpochDay()))));
        return day.isAfter(last) ? last : day;
    }
}
