-- The day by which the authority means to answer, beside the day of law.

ALTER TABLE views.due_version ADD target date;
