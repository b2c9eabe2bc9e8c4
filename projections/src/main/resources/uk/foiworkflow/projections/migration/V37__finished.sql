-- How many finished requests are alike in all that is counted of them by the quarter, as things stand: one row for all that
-- are. Quarters are told by their first days; where there is no day there is 'infinity', and where there is no word ''.

CREATE TABLE views.finished (
    received   date    NOT NULL,
    settled    date    NOT NULL,
    sort       text    NOT NULL,
    accessible boolean NOT NULL,
    progress   text    NOT NULL,
    kept       text    NOT NULL,
    officer    text    NOT NULL,
    subject    text    NOT NULL,
    requests   bigint  NOT NULL,
    PRIMARY KEY (received, settled, sort, accessible, progress, kept, officer, subject)
);

INSERT INTO views.finished
SELECT date_trunc('quarter', received), coalesce(date_trunc('quarter', settled), 'infinity'), sort, accessible, progress,
    coalesce(kept, ''), coalesce(officer, ''), coalesce(subject, ''), count(*)
FROM views.figure_version
WHERE to_position IS NULL AND progress IN ('PROCESSED', 'LAPSED', 'WITHDRAWN')
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;

-- What is unfinished is little beside what was.
CREATE INDEX figure_version_unfinished ON views.figure_version (entry)
    WHERE to_position IS NULL AND progress IN ('OPEN', 'AWAITING_DETAIL', 'AWAITING_FEE');
