package uk.foiworkflow.ui.complaints;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the file of a case has, and what it lacks. */
record Checklist(String reference, LocalDate day, long missing, List<Point> points) {

    /** A point. */
    record Point(int point, String section, String what, String status, String why, List<Integer> documents,
            List<String> letters) {

        /** Its status in one word. */
        public String standing() {
            return status.replace(' ', '-');
        }
    }

    /** The points by the part of the list that they belong to, in its order. */
    public Map<String, List<Point>> sections() {
        return points.stream().collect(Collectors.groupingBy(Point::section, LinkedHashMap::new, Collectors.toList()));
    }

    /** How many stand so. */
    public long count(String standing) {
        return points.stream().filter(point -> point.standing().equals(standing)).count();
    }
}
