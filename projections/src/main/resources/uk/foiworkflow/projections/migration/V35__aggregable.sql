-- Which requests may have their costs added up: one row a request and interval. By whom they are is known by hashes alone, which
-- go with everything else when a request is erased.

CREATE TABLE views.aggregable_version (
    entry         bigint  NOT NULL,
    reference     text    NOT NULL,
    authority     text    NOT NULL,
    received      date    NOT NULL,
    open          boolean NOT NULL,
    subject       text,
    asked_by      text[]  NOT NULL,
    acting        text[]  NOT NULL,
    minutes       integer NOT NULL,
    most          integer NOT NULL,
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

CREATE UNIQUE INDEX aggregable_version_once ON views.aggregable_version (reference, from_position, happened_from)
    NULLS NOT DISTINCT;
CREATE UNIQUE INDEX aggregable_version_present ON views.aggregable_version (reference) WHERE to_position IS NULL;
CREATE INDEX aggregable_version_open ON views.aggregable_version (entry) WHERE to_position IS NULL AND open;
CREATE INDEX aggregable_version_asked_by ON views.aggregable_version USING gin (asked_by) WHERE to_position IS NULL;
CREATE INDEX aggregable_version_acting ON views.aggregable_version USING gin (acting) WHERE to_position IS NULL;

-- As for all columns that say who somebody is: no samples, which would outlive what was purged.
ALTER TABLE views.aggregable_version ALTER asked_by SET STATISTICS 0;
