package uk.foiworkflow.release;

import java.time.Instant;
import uk.foiworkflow.release.ReleaseEvent.StatisticsPublished;

/**
 * A release that is on record.
 *
 * @param number from 1, in the order of publication
 * @param by who published it
 * @param recordedAt when it was recorded, UTC
 */
public record Release(int number, StatisticsPublished table, String by, Instant recordedAt) {}
