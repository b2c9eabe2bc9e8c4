-- What is still owed and by when: one row a due date and interval, as the cases have it.

create table views.due_version (
    reference     text not null,
    provision     text not null,
    questions     integer[] not null,
    from_day      date not null,
    due           date not null,
    stopped_since date,
    officer       text,
    from_position bigint not null,
    to_position   bigint,
    known_from    timestamptz not null,
    known_to      timestamptz,
    primary key (reference, provision, questions, due, from_position),
    check ((to_position is null) = (known_to is null)),
    check (to_position > from_position),
    check (known_to >= known_from)
);

create unique index due_version_present
    on views.due_version (reference, provision, questions, due) where to_position is null;
create index due_version_open on views.due_version (due) where to_position is null;
create index due_version_officer on views.due_version (officer, due) where to_position is null;
create index due_version_past on views.due_version (known_from, known_to);
