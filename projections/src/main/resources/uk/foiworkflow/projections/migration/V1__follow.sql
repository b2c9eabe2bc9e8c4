-- Where each read model stands in the one order of events, and what it could not take in.

create table views.position (
    projection text primary key,
    position   bigint not null check (position >= 0),
    version    integer not null,
    rebuilt_at timestamptz,
    changed_at timestamptz not null default now()
);

create table views.dead_letter (
    projection text not null,
    stream     text not null,
    position   bigint not null,
    sequence   bigint not null,
    type       text not null,
    cause      text not null,
    since      timestamptz not null default now(),
    attempts   integer not null,
    primary key (projection, position)
);

create index dead_letter_stream on views.dead_letter (projection, stream, position);

-- Where the schema has its roles, the auditor reads whatever the projector keeps here, now and later.
do $$
begin
    if exists (select from pg_roles where rolname = 'foi_auditor') then
        grant usage on schema views to foi_auditor;
        grant select on all tables in schema views to foi_auditor;
        alter default privileges in schema views grant select on tables to foi_auditor;
    end if;
end
$$;
