package uk.foiworkflow.projections.trail;

/**
 * The part of the trail that is looked at for one page.
 *
 * @param after the position behind which it begins
 * @param reach the position at which it ends
 * @param whole whether nothing that is wanted can stand behind it
 * @param lead the way through it
 */
record Stretch(long after, long reach, boolean whole, Lead lead) {}
