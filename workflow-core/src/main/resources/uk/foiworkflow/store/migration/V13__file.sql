-- The files of the requests, each in sealed pieces, in a schema of its own: a dump of the events holds none. A file goes with
-- all its pieces, and once it is gone no piece of it can come any more.

CREATE SCHEMA IF NOT EXISTS files;

CREATE TABLE files.file (
    id       uuid        NOT NULL,
    stream   text        COLLATE "C" NOT NULL,
    begun_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT file_id PRIMARY KEY (id)
);

CREATE INDEX file_stream ON files.file (stream);
CREATE INDEX file_begun_at ON files.file (begun_at);

CREATE TABLE files.piece (
    file   uuid    NOT NULL,
    number integer NOT NULL,
    sealed bytea   NOT NULL,
    CONSTRAINT piece_once PRIMARY KEY (file, number),
    CONSTRAINT piece_of_file FOREIGN KEY (file) REFERENCES files.file (id) ON DELETE CASCADE
);

COMMENT ON COLUMN files.piece.number IS '0 is the label, which comes last: a file without one was broken off';

-- What is sealed cannot be made smaller, and says nothing that a plan could rest on.
ALTER TABLE files.piece ALTER COLUMN sealed SET STORAGE EXTERNAL, ALTER COLUMN sealed SET STATISTICS 0;

-- Which files an event names is asked by their request.
CREATE INDEX event_document ON events.event (stream) WHERE type = 'DocumentAdded';
