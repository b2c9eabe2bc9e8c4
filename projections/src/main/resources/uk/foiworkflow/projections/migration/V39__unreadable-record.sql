-- Records of the topic that could not be read. They stay where they are; here it is kept where that is, and why.

CREATE TABLE views.unreadable_record (
    topic         text    NOT NULL,
    partition     integer NOT NULL,
    record_offset bigint  NOT NULL,
    cause         text    NOT NULL,
    since         timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, partition, record_offset)
);
