-- What is still owed and by when: one row a due date and interval, as the cases have it.

CREATE TABLE views.due_version (
    reference     text NOT NULL,
    provision     text NOT NULL,
    questions     integer[] NOT NULL,
    from_day      date NOT NULL,
    due           date NOT NULL,
    stopped_since date,
    officer       text,
    from_position bigint NOT NULL,
    to_position   bigint,
    known_from    timestamptz NOT NULL,
    known_to      timestamptz,
    CHECK ((to_position IS NULL) = (known_to IS NULL)),
    CHECK (to_position > from_position),
    CHECK (known_to >= known_from)
);

-- The questions by their hash, for there may be more of them than a tree takes.
CREATE UNIQUE INDEX due_version_once
    ON views.due_version (reference, provision, hash_array_extended(questions, 0), due, from_position);
CREATE UNIQUE INDEX due_version_present
    ON views.due_version (reference, provision, hash_array_extended(questions, 0), due) WHERE to_position IS NULL;
CREATE INDEX due_version_open ON views.due_version (due) WHERE to_position IS NULL;
CREATE INDEX due_version_officer ON views.due_version USING hash (officer) WHERE to_position IS NULL;
CREATE INDEX due_version_past ON views.due_version (known_from, known_to);
