package uk.foiworkflow.ui.forms;

/** What is written into a field. */
enum Kind {

    /** A day, in three small fields. */
    DAY,
    /** A line. */
    LINE,
    /** As much as is wanted. */
    TEXT,
    /** A whole number. */
    NUMBER,
    /** Yes or no. */
    TRUTH,
    /** One of few words. */
    CHOICE,
    /** Any of few words. */
    CHOICES,
    /** Texts or numbers, one a line. */
    LINES,
    /** A question of the case. */
    QUESTION,
    /** Questions of the case. */
    QUESTIONS,
    /** Fields that belong together. */
    PART,
    /** As often as is wanted, fields that belong together. */
    ROWS,
    /** Another command. */
    COMMAND;

    /** Its name in a view. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
