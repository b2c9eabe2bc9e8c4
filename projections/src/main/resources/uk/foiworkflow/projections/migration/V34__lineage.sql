-- What became of answers. One row for each exemption that was relied on for a question, and interval.

CREATE TABLE views.claim_version (
    entry         bigint  NOT NULL,
    reference     text    NOT NULL,
    authority     text    NOT NULL,
    number        integer NOT NULL,
    question      integer NOT NULL,
    regime        text    NOT NULL,
    exemption     text    NOT NULL,
    answered      date    NOT NULL,
    raised        text    NOT NULL,
    review        text,
    commissioner  text,
    tribunal      text,
    from_position bigint  NOT NULL,
    to_position   bigint,
    known_from    timestamptz NOT NULL,
    known_to      timestamptz,
    happened_from date,
    happened_to   date,
    CHECK ((to_position IS NULL) = (known_to IS NULL)),
    CHECK (to_position > from_position OR (from_position = 0 AND to_position = 0)),
    CHECK (known_to >= known_from),
    CHECK (happened_to >= happened_from)
);

CREATE UNIQUE INDEX claim_version_once ON views.claim_version (reference, number, from_position, happened_from)
    NULLS NOT DISTINCT;
CREATE UNIQUE INDEX claim_version_present ON views.claim_version (reference, number) WHERE to_position IS NULL;
CREATE INDEX claim_version_answered ON views.claim_version (answered);

-- One row for each question that was answered "not held", and interval.

CREATE TABLE views.not_held_version (
    entry         bigint  NOT NULL,
    reference     text    NOT NULL,
    authority     text    NOT NULL,
    question      integer NOT NULL,
    answered      date    NOT NULL,
    searches      integer NOT NULL,
    minutes       integer NOT NULL,
    declared      integer NOT NULL,
    found         text,
    found_on      date,
    from_position bigint  NOT NULL,
    to_position   bigint,
    known_from    timestamptz NOT NULL,
    known_to      timestamptz,
    happened_from date,
    happened_to   date,
    CHECK ((to_position IS NULL) = (known_to IS NULL)),
    CHECK (to_position > from_position OR (from_position = 0 AND to_position = 0)),
    CHECK (known_to >= known_from),
    CHECK (happened_to >= happened_from)
);

CREATE UNIQUE INDEX not_held_version_once
    ON views.not_held_version (reference, question, from_position, happened_from) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX not_held_version_present ON views.not_held_version (reference, question)
    WHERE to_position IS NULL;
CREATE INDEX not_held_version_answered ON views.not_held_version (answered);
