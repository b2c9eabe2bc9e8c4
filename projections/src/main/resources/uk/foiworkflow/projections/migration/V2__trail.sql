-- Every event as a line that an auditor can read.

create table views.trail (
    position    bigint primary key,
    reference   text not null,
    sequence    bigint not null,
    type        text not null,
    sentence    text not null,
    happened_on date not null,
    recorded_at timestamptz not null,
    actor       text not null,
    role        text not null,
    command     text not null,
    questions   integer[] not null,
    late        boolean not null,
    imported    boolean not null,
    why         text
);

create unique index trail_reference on views.trail (reference, sequence);
create index trail_actor on views.trail (actor, position);
create index trail_type on views.trail (type, position);
create index trail_recorded_at on views.trail (recorded_at);
