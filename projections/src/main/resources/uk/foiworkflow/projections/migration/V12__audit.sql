-- What an auditor asks for. Every index on views.trail is paid for by every event, so only what leads to few of many lines
-- has one. When a line was recorded rises with its position, and is looked for by halving; that needs no index.

ALTER TABLE views.trail
    ADD correction boolean NOT NULL DEFAULT false,
    ADD override   boolean NOT NULL DEFAULT false;

DROP INDEX views.trail_recorded_at;
CREATE INDEX trail_happened ON views.trail (happened_on, position);
CREATE INDEX trail_late ON views.trail (position) WHERE late;
CREATE INDEX trail_corrections ON views.trail (position) WHERE correction;
CREATE INDEX trail_overrides ON views.trail (position) WHERE override;
CREATE INDEX trail_imported ON views.trail (position) WHERE imported;

-- Each exemption that a line cites, whole and cut after each of its parts: s36, s36(2), s36(2)(b), s36(2)(b)(i).

CREATE TABLE views.trail_exemption (
    citation text   NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (citation, position)
);
