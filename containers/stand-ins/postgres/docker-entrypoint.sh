#!/bin/bash
# Makes the cluster at the first start, with POSTGRES_USER, POSTGRES_PASSWORD and POSTGRES_DB, runs what lies in
# /docker-entrypoint-initdb.d, and becomes the server.
set -euo pipefail

if [ "$(id -u)" = 0 ]; then
    install --directory --owner postgres --group postgres --mode 0700 "$PGDATA"
    exec setpriv --reuid postgres --regid postgres --init-groups "$0" "$@"
fi

# Options alone are the server's, and so is its name; any other command is run as it is.
[[ ${1:-} != -* ]] || set -- postgres "$@"
[ "$1" = postgres ] || exec "$@"

if [ ! -s "$PGDATA/PG_VERSION" ]; then
    user=${POSTGRES_USER:-postgres}
    database=${POSTGRES_DB:-$user}
    : "${POSTGRES_PASSWORD:?}"
    mkdir -p "$PGDATA"
    initdb --pgdata "$PGDATA" --username "$user" --encoding UTF8 --auth-local trust --auth-host scram-sha-256 \
        --pwfile <(printf '%s\n' "$POSTGRES_PASSWORD") > /dev/null
    echo "host all all all ${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}" >> "$PGDATA/pg_hba.conf"
    # Nobody outside reaches it before it is as it should be.
    pg_ctl --pgdata "$PGDATA" --silent --wait --options "-c listen_addresses='' -c unix_socket_directories=/var/run/postgresql" start
    as=(psql --quiet --no-psqlrc --host /var/run/postgresql --username "$user" --set ON_ERROR_STOP=1)
    [ "$database" = postgres ] || "${as[@]}" --dbname postgres --set name="$database" <<< 'CREATE DATABASE :"name"'
    for script in /docker-entrypoint-initdb.d/*; do
        case $script in
            *.sh) . "$script" ;;
            *.sql) "${as[@]}" --dbname "$database" --file "$script" ;;
        esac
    done
    pg_ctl --pgdata "$PGDATA" --silent --wait --mode fast stop
fi
exec "$@" -D "$PGDATA" -c listen_addresses='*' -c unix_socket_directories=/var/run/postgresql
