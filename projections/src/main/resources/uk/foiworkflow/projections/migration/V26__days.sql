-- With whom a request lay: one row a request and interval. The three arrays go together: what it waited for, a letter for each
-- step, with whom, and from which day on, in days since 1970.

CREATE TABLE views.days_version (
    entry         bigint NOT NULL,
    reference     text NOT NULL,
    regime        text NOT NULL,
    steps         text NOT NULL,
    who           text[] NOT NULL,
    began         integer[] NOT NULL,
    day_zero      date NOT NULL,
    due           date,
    met           date,
    answered      date,
    acknowledged  date,
    allocated     date,
    tasked        date,
    replied       date,
    drafted       date,
    put           date,
    cleared       date,
    ready         date,
    passed        date,
    extensions    integer NOT NULL,
    returned      text[] NOT NULL,
    from_position bigint NOT NULL,
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

CREATE UNIQUE INDEX days_version_once ON views.days_version (reference, from_position, happened_from)
    NULLS NOT DISTINCT;
CREATE UNIQUE INDEX days_version_present ON views.days_version (reference) WHERE to_position IS NULL;
CREATE INDEX days_version_answered ON views.days_version (answered) WHERE answered IS NOT NULL;
