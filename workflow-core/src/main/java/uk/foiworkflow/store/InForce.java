package uk.foiworkflow.store;

/**
 * By what the engine decides. It is recorded with the first event of a request that was decided by it, and holds for what
 * follows until another is recorded.
 *
 * @param release of the engine
 * @param settings the version of the authority's own settings
 * @param calendar the version of the calendar
 * @param directory the version of the directory of people and teams
 */
public record InForce(String release, String settings, String calendar, String directory) {}
