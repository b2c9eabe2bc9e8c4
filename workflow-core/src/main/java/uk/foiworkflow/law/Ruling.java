package uk.foiworkflow.law;

/** Whose position stood after a review, a decision notice or an appeal; always the authority's, never "upheld" alone. */
public enum Ruling {

    AUTHORITY_UPHELD, PARTLY_UPHELD, OVERTURNED;

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
