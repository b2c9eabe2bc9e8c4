-- The second axis of the rows: from which day to which day a row tells what had happened, with all that is known now. A row
-- without days tells only what was known, and a row from position 0 to position 0 only what happened.

ALTER TABLE views.request_version
    ADD happened_from date,
    ADD happened_to   date,
    DROP CONSTRAINT request_version_pkey,
    DROP CONSTRAINT request_version_check1,
    ADD CHECK (to_position > from_position OR (from_position = 0 AND to_position = 0)),
    ADD CHECK (happened_to >= happened_from);
ALTER TABLE views.due_version
    ADD happened_from date,
    ADD happened_to   date,
    DROP CONSTRAINT due_version_check1,
    ADD CHECK (to_position > from_position OR (from_position = 0 AND to_position = 0)),
    ADD CHECK (happened_to >= happened_from);
ALTER TABLE views.link_version
    ADD happened_from date,
    ADD happened_to   date,
    DROP CONSTRAINT link_version_check1,
    ADD CHECK (to_position > from_position OR (from_position = 0 AND to_position = 0)),
    ADD CHECK (happened_to >= happened_from);
ALTER TABLE views.commissioner_version
    ADD happened_from date,
    ADD happened_to   date,
    DROP CONSTRAINT commissioner_version_check1,
    ADD CHECK (to_position > from_position OR (from_position = 0 AND to_position = 0)),
    ADD CHECK (happened_to >= happened_from);

ALTER TABLE views.figure_version
    ADD happened_from date,
    ADD happened_to   date,
    DROP CONSTRAINT figure_version_pkey,
    DROP CONSTRAINT figure_version_check1,
    ADD CHECK (to_position > from_position OR (from_position = 0 AND to_position = 0)),
    ADD CHECK (happened_to >= happened_from);
ALTER TABLE views.challenge_version
    ADD happened_from date,
    ADD happened_to   date,
    DROP CONSTRAINT challenge_version_pkey,
    DROP CONSTRAINT challenge_version_check1,
    ADD CHECK (to_position > from_position OR (from_position = 0 AND to_position = 0)),
    ADD CHECK (happened_to >= happened_from);

CREATE UNIQUE INDEX request_version_once ON views.request_version (reference, from_position, happened_from)
    NULLS NOT DISTINCT;

CREATE UNIQUE INDEX figure_version_once ON views.figure_version (reference, from_position, happened_from)
    NULLS NOT DISTINCT;
CREATE UNIQUE INDEX challenge_version_once
    ON views.challenge_version (reference, kind, number, from_position, happened_from) NULLS NOT DISTINCT;

DROP INDEX views.due_version_once;
CREATE UNIQUE INDEX due_version_once ON views.due_version
    (reference, provision, hash_array_extended(questions, 0), coalesce(due, 'infinity'), from_position, happened_from)
    NULLS NOT DISTINCT;
CREATE INDEX due_version_happened ON views.due_version (happened_from, happened_to);

DROP INDEX views.commissioner_version_request;
CREATE INDEX commissioner_version_request ON views.commissioner_version (reference);
