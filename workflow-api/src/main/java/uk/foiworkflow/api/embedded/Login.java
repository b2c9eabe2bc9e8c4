package uk.foiworkflow.api.embedded;

/** The logins of the embedded database, each with a password and rights of its own. */
public enum Login {

    /** Owns the database; migrations only. */
    OWNER("foi_owner"),
    /** Adds events, and cannot change them. */
    WRITER("foi_writer"),
    /** Deletes the key of a request when its personal data are shredded. */
    KEEPER("foi_keeper"),
    /** Owns the read models. */
    PROJECTOR("foi_projector"),
    /** Reads the events and what opens them, for read models that are kept elsewhere. */
    FOLLOWER("foi_follower"),
    /** Reads. */
    AUDITOR("foi_auditor");

    private final String role;

    Login(String role) {
        this.role = role;
    }

    /** The name of the PostgreSQL role. */
    public String role() {
        return role;
    }
}
