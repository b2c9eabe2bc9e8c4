-- Which requests a case of the Commissioner is about: one row a reference, request and interval.

CREATE TABLE views.commissioner_version (
    commissioner_reference text NOT NULL,
    reference              text NOT NULL,
    from_position          bigint NOT NULL,
    to_position            bigint,
    known_from             timestamptz NOT NULL,
    known_to               timestamptz,
    CHECK ((to_position IS NULL) = (known_to IS NULL)),
    CHECK (to_position > from_position),
    CHECK (known_to >= known_from)
);

-- By hash, for a reference of the Commissioner may be longer than a tree takes.
CREATE INDEX commissioner_version_present ON views.commissioner_version USING hash (commissioner_reference)
    WHERE to_position IS NULL;
CREATE INDEX commissioner_version_request ON views.commissioner_version (reference) WHERE to_position IS NULL;
