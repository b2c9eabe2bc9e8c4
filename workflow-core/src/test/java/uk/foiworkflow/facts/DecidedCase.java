package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.List;
import uk.foiworkflow.chronology.Chronology;

/**
 * A case that a Commissioner or a Tribunal decided. Notices differ in what else they mention, so that it is compared by
 * what must be found and what must not.
 *
 * @param story what was decided, in a sentence; where the days are invented it says so
 * @param asOf the day for which it is judged
 * @param found provisions that are found breached, or by poor practice fallen short of
 * @param notFound provisions that are not
 * @param rollUp the outcome of the whole
 */
record DecidedCase(String story, Chronology chronology, LocalDate asOf, List<String> found, List<String> notFound,
        String rollUp) {}
