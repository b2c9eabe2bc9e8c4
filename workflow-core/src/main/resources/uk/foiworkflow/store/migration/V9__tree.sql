-- The Merkle tree over all events, see docs/log.md. All of it is only ever added to. Of the tree there are its full tiles;
-- the edge is worked out of them and of the last events. Each signed head follows the one before, and only one can.

CREATE TABLE events.tile (
    number bigint   NOT NULL,
    level  smallint NOT NULL,
    root   bytea    NOT NULL,
    hashes bytea    NOT NULL,
    CONSTRAINT tile_place PRIMARY KEY (level, number),
    CONSTRAINT tile_level_from_0 CHECK (level BETWEEN 0 AND 7),
    CONSTRAINT tile_number_from_0 CHECK (number >= 0),
    CONSTRAINT tile_root_sha256 CHECK (octet_length(root) = 32),
    CONSTRAINT tile_256_hashes CHECK (octet_length(hashes) = 8192)
);

-- Hashes do not compress, and a tile is read for a handful of them.
ALTER TABLE events.tile ALTER COLUMN hashes SET STORAGE EXTERNAL;

CREATE TABLE events.tree_head (
    size      bigint      NOT NULL,
    after     bigint      NOT NULL,
    signed_at timestamptz NOT NULL,
    root      bytea       NOT NULL,
    note      text        NOT NULL,
    CONSTRAINT tree_head_size PRIMARY KEY (size),
    CONSTRAINT tree_head_follows_one UNIQUE (after),
    CONSTRAINT tree_head_grows CHECK (0 <= after AND after < size),
    CONSTRAINT tree_head_root_sha256 CHECK (octet_length(root) = 32)
);

COMMENT ON COLUMN events.tree_head.size IS 'how many events it covers, which is the position of the last';
COMMENT ON COLUMN events.tree_head.after IS 'the size of the head before; 0 for the first';
COMMENT ON COLUMN events.tree_head.note IS 'the signed head, C2SP tlog-checkpoint';

CREATE TABLE events.restoration (
    epoch       integer     NOT NULL,
    kept        bigint      NOT NULL,
    lost        bigint      NOT NULL,
    declared_at timestamptz NOT NULL,
    declared_by text        COLLATE "C" NOT NULL,
    reason      text        NOT NULL,
    note        text        NOT NULL,
    CONSTRAINT restoration_epoch PRIMARY KEY (epoch),
    CONSTRAINT restoration_from_the_second CHECK (epoch >= 2),
    CONSTRAINT restoration_loses CHECK (0 <= kept AND kept < lost)
);

COMMENT ON TABLE events.restoration IS 'that an older state of the database was brought back, as the operator declared';
COMMENT ON COLUMN events.restoration.epoch IS 'the epoch of the log that began with it';
COMMENT ON COLUMN events.restoration.kept IS 'the last position that is proven to be what it was';
COMMENT ON COLUMN events.restoration.lost IS 'the last position that was sealed before';
COMMENT ON COLUMN events.restoration.note IS 'the same, signed: who may add a row need not be who may declare';

CREATE TABLE events.lodging (
    size      bigint      NOT NULL,
    lodged_at timestamptz NOT NULL,
    witness   text        COLLATE "C" NOT NULL,
    receipt   text        NOT NULL,
    CONSTRAINT lodging_once PRIMARY KEY (size, witness),
    CONSTRAINT lodging_head FOREIGN KEY (size) REFERENCES events.tree_head
);

COMMENT ON COLUMN events.lodging.receipt IS 'what the witness gave for it; empty when it gives nothing';
