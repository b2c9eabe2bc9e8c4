package uk.foiworkflow.evidence;

/** Where in the evidence of a case something is to be found, beside the documents. */
public enum Exhibit {

    /** The start page, from its beginning. */
    START,
    /** What was asked, and what became of it. */
    QUESTIONS,
    /** The limits, and how they were kept. */
    LIMITS,
    /** What happened day by day. */
    CHRONOLOGY,
    /** The list of the documents. */
    DOCUMENTS,
    /** The list of the letters that went out. */
    LETTERS,
    /** The schedule of the information in scope. */
    SCHEDULE,
    /** How long the case is kept. */
    RETENTION,
    /** What is left out, and why. */
    LEFT_OUT,
    /** The events, a line each. */
    EVENTS,
    /** What stands for all that is withheld. */
    WITHHELD,
    /** The record of the export. */
    EXPORT,
    /** The signed head of the log, and its keys. */
    LOG,
    /** The hashes of all files. */
    MANIFEST,
    /** The program that checks them, and how it is used. */
    VERIFIER
}
