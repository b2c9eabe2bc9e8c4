-- Of what is parked, the events that were newer than the release that parked them: a newer one takes them up by itself.

ALTER TABLE views.dead_letter ADD COLUMN newer boolean NOT NULL DEFAULT false;
ALTER TABLE views.dead_letter_beside ADD COLUMN newer boolean NOT NULL DEFAULT false;
