package uk.foiworkflow.ui.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who of the team has how much, and what is stuck where.
 *
 * @param usual how many working days each is usually awaited
 */
record Team(LocalDate day, Figure cases, Map<String, Figure> urgency, Figure stuck, Figure unassigned,
        List<Person> people, List<AtStage> stages, List<Waiting> waitingFor, List<WhoLeft> left,
        Map<String, Integer> usual) {

    /** Who has how much. */
    record Person(String officer, @Nullable String name, Figure cases, Map<String, Figure> urgency,
            Map<String, Figure> stages, Figure stuck) {}

    /** The cases at a stage; {@code since} is the day on which the first of them came to it. */
    record AtStage(String stage, long count, @Nullable LocalDate since, Figure stuck, String cases) {

        /** As a number. */
        public Figure figure() {
            return new Figure(count, cases);
        }
    }

    /** For whom cases wait, and since when the first of them does. */
    record Waiting(String whom, @Nullable String who, long count, long overdue, long stuck,
            @Nullable LocalDate since, @Nullable String cases) {

        /** As a number. */
        public Figure figure() {
            return new Figure(count, cases);
        }
    }

    /** What somebody who has left still has. */
    record WhoLeft(String id, String name, LocalDate left, @Nullable Figure cases, List<Waiting> waitingFor) {}
}
