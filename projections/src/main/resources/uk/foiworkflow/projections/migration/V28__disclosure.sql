-- The entries of the disclosure log as they stand. What one tells is in columns that are null once it was taken back.

CREATE TABLE views.disclosure_entry (
    position     bigint NOT NULL,
    reference    text NOT NULL,
    number       integer NOT NULL,
    state        text NOT NULL,
    on_day       date NOT NULL,
    by_whom      text NOT NULL,
    changed_at   timestamptz NOT NULL,
    published_at timestamptz,
    entry        text,
    authority    text,
    title        text,
    subject      text,
    answered     date,
    outcome      text,
    asked        text[],
    answers      text[],
    outcomes     text[],
    exemptions   text[],
    documents    text[],
    files        text[],
    types        text[],
    words        text,
    words_found  tsvector GENERATED ALWAYS AS (to_tsvector('english', words)) STORED,
    PRIMARY KEY (reference, number)
);

CREATE UNIQUE INDEX disclosure_entry_entry ON views.disclosure_entry (entry);
CREATE INDEX disclosure_entry_position ON views.disclosure_entry (position);
CREATE INDEX disclosure_entry_published ON views.disclosure_entry (published_at DESC, entry DESC) WHERE state = 'PUBLISHED';
CREATE INDEX disclosure_entry_words ON views.disclosure_entry USING gin (words_found);

ALTER TABLE views.disclosure_entry
    ALTER title SET STATISTICS 0,
    ALTER asked SET STATISTICS 0,
    ALTER answers SET STATISTICS 0,
    ALTER documents SET STATISTICS 0,
    ALTER words SET STATISTICS 0,
    ALTER words_found SET STATISTICS 0;

-- The requests of which something was given, so that the log could tell it.

CREATE TABLE views.publishable_version (
    reference     text NOT NULL,
    answered      date NOT NULL,
    from_position bigint NOT NULL,
    to_position   bigint,
    known_from    timestamptz NOT NULL,
    known_to      timestamptz,
    happened_from date,
    happened_to   date,
    CHECK ((to_position IS NULL) = (known_to IS NULL)),
    CHECK (to_position > from_position OR (from_position = 0 AND to_position = 0))
);

CREATE INDEX publishable_version_reference ON views.publishable_version (reference);
CREATE INDEX publishable_version_answered ON views.publishable_version (answered DESC, reference DESC)
    WHERE to_position IS NULL;
