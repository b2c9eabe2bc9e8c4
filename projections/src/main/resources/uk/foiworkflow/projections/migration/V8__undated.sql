-- A step whose last day passed while an appeal was pending is owed again when the appeal is withdrawn, and has no day.

ALTER TABLE views.due_version ALTER COLUMN due DROP NOT NULL;

DROP INDEX views.due_version_once;
DROP INDEX views.due_version_present;

CREATE UNIQUE INDEX due_version_once ON views.due_version
    (reference, provision, hash_array_extended(questions, 0), coalesce(due, 'infinity'), from_position);
CREATE UNIQUE INDEX due_version_present ON views.due_version
    (reference, provision, hash_array_extended(questions, 0), coalesce(due, 'infinity')) WHERE to_position IS NULL;
