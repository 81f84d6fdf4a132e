#!/bin/sh
# Makes the role under which the werkbank works, when the database is first made. It owns nothing.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
    --set wachtwoord="$(cat /run/secrets/app)" <<'SQL'
create role werkbank_app login password :'wachtwoord';
SQL
