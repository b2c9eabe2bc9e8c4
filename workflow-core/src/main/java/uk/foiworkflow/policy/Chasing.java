package uk.foiworkflow.policy;

/**
 * When a holder of information is reminded, and when their head is told.
 *
 * @param due working days that a holder has, where no day is named
 * @param every working days from the due day, and from each reminder, to the next
 * @param chases reminders after which the task is escalated instead
 */
public record Chasing(int due, int every, int chases) {
    static final Chasing STANDARD = new Chasing(5, 2, 2);
}
