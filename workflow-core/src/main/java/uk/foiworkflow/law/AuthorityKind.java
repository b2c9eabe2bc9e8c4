package uk.foiworkflow.law;

/** What sort of public authority it is, as far as a time limit or a cost limit depends on it (FOIA Schedule 1). */
public enum AuthorityKind {

    CENTRAL_GOVERNMENT, PARLIAMENT_OR_ASSEMBLY, ARMED_FORCES, LOCAL_AUTHORITY, POLICE, NHS, SCHOOL, UNIVERSITY, ARCHIVE, OTHER;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
