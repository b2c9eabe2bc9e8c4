-- By how many working days an answer exceeded its ordinary last day.

ALTER TABLE views.figure_version ADD beyond integer;
