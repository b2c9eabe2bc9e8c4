package uk.foiworkflow.api.chronologies;

/** A chronology that could be read. */
interface PastCase {

    /** The reference of the request that it tells of. */
    String reference();

    /** Records it as a whole, or throws and records nothing. */
    Arrival bringIn();
}
