-- Each word that stands on a file, once, and in how many places: as it was written and in the other wording, on all files and
-- in questions alone. A word that stands nowhere any more has no row. The row of the empty word counts the places themselves.

CREATE TABLE views.vocabulary (
    word            text PRIMARY KEY,
    places          integer NOT NULL,
    places_unnamed  integer NOT NULL,
    asked           integer NOT NULL,
    asked_unnamed   integer NOT NULL,
    -- As full text search has it; null for a word that it passes over.
    lexeme          text GENERATED ALWAYS AS ((ts_lexize('english_stem', word))[1]) STORED
);

CREATE INDEX vocabulary_lexeme ON views.vocabulary (lexeme);

ALTER TABLE views.vocabulary
    ALTER word SET STATISTICS 0,
    ALTER lexeme SET STATISTICS 0;

-- By which requests are found that asked something alike.
CREATE INDEX word_asked ON views.word USING gin (words_found) WHERE kind = 'QUESTION';
CREATE INDEX word_asked_unnamed ON views.word USING gin (unnamed_found) WHERE kind = 'QUESTION';
