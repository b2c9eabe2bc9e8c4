-- Which requests belong together: one row a link and interval, on the side of the request whose file has it.

CREATE TABLE views.link_version (
    reference     text NOT NULL,
    other         text NOT NULL,
    kind          text NOT NULL,
    on_day        date NOT NULL,
    why           text,
    from_position bigint NOT NULL,
    to_position   bigint,
    known_from    timestamptz NOT NULL,
    known_to      timestamptz,
    CHECK ((to_position IS NULL) = (known_to IS NULL)),
    CHECK (to_position > from_position),
    CHECK (known_to >= known_from)
);

-- By hash, for what is named may be longer than a tree takes.
CREATE INDEX link_version_reference ON views.link_version (reference, from_position);
CREATE INDEX link_version_other ON views.link_version USING hash (other);

-- The other requests that a line of the trail names: who may not see those is not told of them.

ALTER TABLE views.trail ADD others text[] NOT NULL DEFAULT '{}';
