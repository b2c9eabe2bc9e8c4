package uk.foiworkflow.law;

import org.jspecify.annotations.Nullable;

/** Whose position stood after a review, a decision notice or an appeal; always the authority's, never "upheld" alone. */
public enum Ruling {

    AUTHORITY_UPHELD, PARTLY_UPHELD, OVERTURNED;

    /** Whose position stood, in words: the words of the law alone are used in opposite senses. Null was not recorded. */
    public static String position(@Nullable Ruling ruling) {
        if (ruling == null) {
            return "whose position was upheld is not on record";
        }
        return switch (ruling) {
            case AUTHORITY_UPHELD -> "the authority's position was upheld";
            case PARTLY_UPHELD -> "the authority's position was upheld in part";
            case OVERTURNED -> "the authority's position was overturned";
        };
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
