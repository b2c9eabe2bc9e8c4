-- The messages to staff, each with what became of it. How far the events have been followed stands beside them, so that both
-- change together; where there are events already, it begins after them, for nobody is to be told of them now.

CREATE TABLE work.outbox_position (
    one      boolean NOT NULL DEFAULT true,
    position bigint  NOT NULL,
    CONSTRAINT outbox_position_one_row PRIMARY KEY (one),
    CONSTRAINT outbox_position_one CHECK (one)
);

INSERT INTO work.outbox_position (position) SELECT size FROM events.log_head;

CREATE TABLE work.message (
    number    bigint      GENERATED ALWAYS AS IDENTITY,
    id        uuid        NOT NULL,
    event     uuid        NOT NULL,
    reference text        COLLATE "C" NOT NULL,
    entry     bigint      NOT NULL,
    type      text        COLLATE "C" NOT NULL,
    recipient text        NOT NULL,
    state     text        COLLATE "C" NOT NULL,
    attempts  integer     NOT NULL DEFAULT 0,
    round     integer     NOT NULL DEFAULT 1,
    claim     uuid,
    due       timestamptz,
    cause     text        COLLATE "C",
    error     text,
    noted     boolean     NOT NULL,
    sent_at   timestamptz,
    CONSTRAINT message_number PRIMARY KEY (number),
    CONSTRAINT message_id UNIQUE (id),
    CONSTRAINT message_once UNIQUE (event, recipient),
    CONSTRAINT message_state
        CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'DISMISSED')),
    CONSTRAINT message_sent_at CHECK ((state = 'SENT') <= (sent_at IS NOT NULL))
);

CREATE INDEX message_due ON work.message (number) WHERE state = 'WAITING';
CREATE INDEX message_handed ON work.message (number) WHERE state = 'SENDING';
CREATE INDEX message_unnoted ON work.message (number) WHERE NOT noted;
CREATE INDEX message_state_number ON work.message (state, number);

COMMENT ON COLUMN work.message.recipient IS 'a person or team, as the directory names them; the address is looked up when it is sent';
COMMENT ON COLUMN work.message.claim IS 'whoever is handing it to the mail server, or was the last to do so';
COMMENT ON COLUMN work.message.noted IS 'whether what became of it is on the trail of the case';
