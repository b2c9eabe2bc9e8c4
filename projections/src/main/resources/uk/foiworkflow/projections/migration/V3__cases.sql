-- The cases as lists show them: one row a request and interval, the row without an end being the present. Positions say
-- which events made and ended a row; known_from and known_to say from when to when it was known.

create table views.request_version (
    entry              bigint not null,
    reference          text not null,
    former_reference   text,
    authority          text not null,
    regime             text not null,
    stage              text not null,
    roll_up            text not null,
    received           date not null,
    assigned_to        text,
    questions          text not null,
    next_due           date,
    stopped_since      date,
    closed             date,
    review_open        boolean not null,
    complaint_open     boolean not null,
    holders            text[] not null,
    awaiting_clearance boolean not null,
    cleared_by         text[] not null,
    reviewer           text,
    from_position      bigint not null,
    to_position        bigint,
    known_from         timestamptz not null,
    known_to           timestamptz,
    primary key (reference, from_position),
    check ((to_position is null) = (known_to is null)),
    check (to_position > from_position),
    check (known_to >= known_from)
);

create unique index request_version_present on views.request_version (reference) where to_position is null;
create unique index request_version_list on views.request_version (entry) where to_position is null;
create index request_version_past on views.request_version (entry, known_from);
create index request_version_former on views.request_version (former_reference) where former_reference is not null;
