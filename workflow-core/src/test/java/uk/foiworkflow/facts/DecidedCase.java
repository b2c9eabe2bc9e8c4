package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.List;
import uk.foiworkflow.chronology.Chronology;

/**
 * A case that a Commissioner or a Tribunal decided. Notices differ in what else they mention, so that it is compared by
 * what must be found and what must not.
 *
 * @param story what was decided, in a sentence; where a single day is invented, or the notice has more, it says so
 * @param published whether the days are those of the published text; an example of our own otherwise
 * @param asOf the day for which it is judged
 * @param found provisions that are found breached, or by poor practice fallen short of
 * @param notFound provisions that are not
 * @param rollUp the outcome of the whole
 * @param deadlines each line in words; empty where they are not compared
 */
record DecidedCase(String story, boolean published, Chronology chronology, LocalDate asOf, List<String> found,
        List<String> notFound, String rollUp, List<String> deadlines) {}
