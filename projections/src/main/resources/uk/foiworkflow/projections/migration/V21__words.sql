-- The words on the files of requests, as they stand, and the same for those who need not know who asked.

CREATE TABLE views.word (
    reference     text NOT NULL,
    place         integer NOT NULL,
    kind          text NOT NULL,
    question      integer,
    on_day        date NOT NULL,
    words         text NOT NULL,
    unnamed       text NOT NULL,
    words_found   tsvector GENERATED ALWAYS AS (to_tsvector('english', words)) STORED,
    unnamed_found tsvector GENERATED ALWAYS AS (to_tsvector('english', unnamed)) STORED,
    PRIMARY KEY (reference, place)
);

CREATE INDEX word_words ON views.word USING gin (words_found);
CREATE INDEX word_unnamed ON views.word USING gin (unnamed_found);

-- As for all columns that hold words: no samples, which would outlive what was purged.
ALTER TABLE views.word
    ALTER words SET STATISTICS 0,
    ALTER unnamed SET STATISTICS 0,
    ALTER words_found SET STATISTICS 0,
    ALTER unnamed_found SET STATISTICS 0;
