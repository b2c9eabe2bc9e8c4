-- A line about who was refused or read concerns a request, or none in particular, and has no place in its trail.

ALTER TABLE views.trail
    ALTER reference DROP NOT NULL,
    ALTER sequence DROP NOT NULL;
