-- What the engine does by itself: when it is next to be done, which node has it, and what the last run came to. A schema of
-- its own, for what stands here is worked through and changed, unlike an event. The columns of scheduled_task are those of
-- db-scheduler.

CREATE SCHEMA IF NOT EXISTS work;

CREATE TABLE work.scheduled_task (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    state                text,
    CONSTRAINT scheduled_task_once PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_task_due ON work.scheduled_task (execution_time);
CREATE INDEX scheduled_task_alive ON work.scheduled_task (last_heartbeat);

CREATE TABLE work.run (
    job     text        NOT NULL,
    node    text        NOT NULL,
    began   timestamptz NOT NULL,
    ended   timestamptz NOT NULL,
    looked  integer     NOT NULL,
    done    integer     NOT NULL,
    failed  integer     NOT NULL,
    trouble text,
    CONSTRAINT run_last PRIMARY KEY (job)
);

COMMENT ON TABLE work.run IS 'the last run of each job, whichever node made it';
COMMENT ON COLUMN work.run.looked IS 'how many cases or messages it looked at';
COMMENT ON COLUMN work.run.trouble IS 'why it broke off; null when it went through';
