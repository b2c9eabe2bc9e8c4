-- The one row from which every append takes its positions and its recorded-at, in the same statement as the events.
-- Its lock makes one order over all nodes: gap-free, in commit order, never running backwards.

CREATE TABLE events.log_head (
    one         boolean     NOT NULL DEFAULT true,
    size        bigint      NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT log_head_one_row PRIMARY KEY (one),
    CONSTRAINT log_head_one CHECK (one),
    CONSTRAINT log_head_size CHECK (size >= 0)
);

INSERT INTO events.log_head (size, recorded_at) VALUES (0, clock_timestamp());
