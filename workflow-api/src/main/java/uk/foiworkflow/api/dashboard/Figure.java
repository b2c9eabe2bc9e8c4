package uk.foiworkflow.api.dashboard;

/**
 * A number and what it is made of.
 *
 * @param cases the address of the list that has exactly these cases
 */
record Figure(long count, String cases) {}
