package uk.foiworkflow.projections.words;

/**
 * A word of what is asked.
 *
 * @param lexeme as full text search has it
 * @param word as it is asked
 * @param asked in how many questions it stands, in any form
 * @param weight a rare word tells more than a common one
 */
record AskedWord(String lexeme, String word, int asked, double weight) {

    /** @param questions how many there are */
    static AskedWord of(String lexeme, String word, int asked, int questions) {
        return new AskedWord(lexeme, word, asked, Math.log1p((double) Math.max(questions, 1) / Math.max(asked, 1)));
    }
}
