-- Which node puts the events onto a topic of Kafka: whoever holds the row and renews it in time. It keeps the nodes from
-- taking turns; that two never write side by side is seen to by Kafka. How far it has come is told here, and never read to
-- go on from: that is read from the topic.

CREATE TABLE work.relay (
    topic      text        NOT NULL,
    node       text        NOT NULL,
    until      timestamptz NOT NULL,
    position   bigint      NOT NULL,
    per_second bigint      NOT NULL,
    CONSTRAINT relay_one_a_topic PRIMARY KEY (topic)
);

COMMENT ON COLUMN work.relay.until IS 'when the node is given up, if it has not renewed it by then';
COMMENT ON COLUMN work.relay.position IS 'the last event that is on the topic, as of the last renewal';
