package uk.foiworkflow.request;

import java.util.EnumSet;
import java.util.Set;
import uk.foiworkflow.law.Wire;

/** What somebody may do here; a person may hold several, and acts in one. */
public enum Role {

    /** Logs, handles and answers requests, and deals with the Commissioner. */
    OFFICER,
    /** Searches and supplies what they were asked for. */
    HOLDER,
    /** Clears drafts. */
    APPROVER,
    /** Decides afresh at internal review. */
    REVIEWER,
    /** Leads the team: reads all, assigns, overrides with a reason. */
    HEAD,
    /** Reads the trail of everything, changes nothing. */
    AUDITOR,
    /** Configures and imports, reads no case. */
    ADMIN,
    /** The engine itself, when time alone makes something due; no caller ever acts in it. */
    ENGINE;

    /** The roles that somebody who calls may have: all but that of the engine. */
    public static Set<Role> ofCallers() {
        return EnumSet.complementOf(EnumSet.of(ENGINE));
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
