-- A read model is built beside the one that answers, in tables of the same shape: how far that has come, and what it could
-- not take in. Some rows of a read model are mixed while those of an earlier version still answer.

ALTER TABLE views.position ADD mixed boolean NOT NULL DEFAULT false;

CREATE TABLE views.position_beside (
    LIKE views.position INCLUDING ALL,
    purpose  text NOT NULL CHECK (purpose IN ('REPLACE', 'COMPARE')),
    shape    text NOT NULL,
    indexed  boolean NOT NULL,
    began_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE views.dead_letter_beside (LIKE views.dead_letter INCLUDING ALL);

-- What the last comparison with one that was built from the first event came to, and the rows that differ: by their keys, for
-- what else is in them may be words.

CREATE TABLE views.comparison (
    projection  text PRIMARY KEY,
    version     integer NOT NULL,
    position    bigint NOT NULL,
    compared_at timestamptz NOT NULL DEFAULT now(),
    differing   bigint NOT NULL
);

CREATE TABLE views.difference (
    projection text NOT NULL REFERENCES views.comparison ON DELETE CASCADE,
    relation   text NOT NULL,
    key        text NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('MISSING', 'EXTRA', 'CHANGED')),
    PRIMARY KEY (projection, relation, key)
);
