-- How far a read model has come is kept for each slice of the events. In one process there is one, which holds them all; where
-- read models follow a topic, each of its partitions is one. All rows of a read model are of one version and of one cut. The
-- last record that was taken from a partition is remembered, to go on behind it.

ALTER TABLE views.position
    ADD slice         integer NOT NULL DEFAULT 0,
    ADD slices        integer NOT NULL DEFAULT 1,
    ADD record_offset bigint,
    ADD CONSTRAINT position_slice CHECK (slice >= 0 AND slice < slices),
    DROP CONSTRAINT position_pkey,
    ADD PRIMARY KEY (projection, slice);

ALTER TABLE views.position_beside
    ADD slice         integer NOT NULL DEFAULT 0,
    ADD slices        integer NOT NULL DEFAULT 1,
    ADD record_offset bigint,
    ADD CONSTRAINT position_slice CHECK (slice >= 0 AND slice < slices),
    DROP CONSTRAINT position_beside_pkey,
    ADD PRIMARY KEY (projection, slice);
