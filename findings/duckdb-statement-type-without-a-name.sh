#!/usr/bin/env bash
# A statement that DuckDB parses has a type that its own Python client cannot name, so asking for it raises.
#
# Seen with: duckdb 2.0.0.
# Behaviour: extract_statements("update extensions") gives one statement; reading its .type raises ValueError, where every
# other statement gives a StatementType. A guard of the form `statement.type in ALLOWED` ends in a traceback.
# Output seen: ValueError: 29 is not a valid StatementType.
# Consequence: take a ValueError for "not allowed".
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check duckdb==2.0.0
venv/bin/python - <<'PY'
import duckdb

db = duckdb.connect()
for sql in ("select 1", "vacuum", "update extensions"):
    [statement] = db.extract_statements(sql)
    try:
        print(sql, "->", statement.type)
        assert sql != "update extensions", "it has a name now"
    except ValueError as error:
        print(sql, "-> ValueError:", error)
        assert sql == "update extensions"
        assert str(error) == "29 is not a valid StatementType.", error
PY
