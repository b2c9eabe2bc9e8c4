-- Words that a person keeps for themselves, sealed under a key of their own, which stands beside them wrapped by a master key
-- and goes when they go. What a person types may name whoever asked.

CREATE TABLE work.saved_words (
    id      uuid        NOT NULL,
    person  text        COLLATE "C" NOT NULL,
    master  text        COLLATE "C" NOT NULL,
    wrapped bytea       NOT NULL,
    sealed  bytea       NOT NULL,
    used_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT saved_words_id PRIMARY KEY (id)
);

CREATE INDEX saved_words_person ON work.saved_words (person);

COMMENT ON COLUMN work.saved_words.used_at IS 'when they were last used; long after that they go by themselves';
