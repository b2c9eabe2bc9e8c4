package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The Commissioner's officer for a case.
 *
 * @param contact how they are reached; null when it was not recorded
 * @param since the day on which they were named
 */
public record FiledOfficer(String name, @Nullable String contact, LocalDate since) {}
