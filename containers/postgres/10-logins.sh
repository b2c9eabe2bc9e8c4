#!/usr/bin/env bash
# Runs once, when the database is first made: the logins of the engine, each with no more than its work needs.
set -euo pipefail

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
    --set owner="$FOI_OWNER_PASSWORD" --set writer="$FOI_WRITER_PASSWORD" --set keeper="$FOI_KEEPER_PASSWORD" \
    --set projector="$FOI_PROJECTOR_PASSWORD" --set auditor="$FOI_AUDITOR_PASSWORD" <<'SQL'
CREATE ROLE foi_owner     LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD :'owner';
CREATE ROLE foi_writer    LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD :'writer';
CREATE ROLE foi_keeper    LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD :'keeper';
CREATE ROLE foi_projector LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD :'projector';
CREATE ROLE foi_auditor   LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD :'auditor';
REVOKE ALL ON DATABASE :"DBNAME" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"DBNAME" TO foi_owner, foi_writer, foi_keeper, foi_projector, foi_auditor;
ALTER DATABASE :"DBNAME" OWNER TO foi_owner;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA views AUTHORIZATION foi_projector;
SQL
