-- What is open is little beside what was, but its rows lie far apart: lists are read in their order, and counted, from
-- these indexes alone.

DROP INDEX views.due_version_open;
CREATE INDEX due_version_open
    ON views.due_version (coalesce(due, '-infinity'), reference, provision, coalesce(questions[1], 0), from_day)
    INCLUDE (due, stopped_since) WHERE to_position IS NULL;

-- No user or team has a longer name.
UPDATE views.waiting_version SET officer = left(officer, 255), who = left(who, 255)
WHERE length(officer) > 255 OR length(who) > 255;

DROP INDEX views.waiting_version_open;
CREATE INDEX waiting_version_open ON views.waiting_version (coalesce(due, 'infinity'), reference)
    INCLUDE (entry, officer, stage, stage_since, due, stopped_since, whom, who, since) WHERE to_position IS NULL;
