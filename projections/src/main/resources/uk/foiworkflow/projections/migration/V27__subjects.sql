-- What a request is about, in the words of the authority's settings.

ALTER TABLE views.figure_version ADD subject text;
