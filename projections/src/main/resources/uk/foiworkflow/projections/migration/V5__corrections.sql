-- A correction names the wrong entry, and says how many of the entries after it stand in that one's place.

ALTER TABLE views.trail ADD entry bigint, ADD instead integer;

CREATE UNIQUE INDEX trail_correction ON views.trail (reference, entry) WHERE entry IS NOT NULL;
