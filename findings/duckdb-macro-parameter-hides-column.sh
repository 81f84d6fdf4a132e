#!/usr/bin/env bash
# Inside a table macro a bare column name that equals a parameter is the parameter; no error says so.
#
# Seen with: duckdb 2.0.0.
# Behaviour: `where peildatum = date '2024-07-01'` in a macro with a parameter `peildatum` compares the argument with the
# constant, so the filter keeps every row or none.
# Output seen: 2 rows for the argument 1 July, 0 for 1 June; with the column qualified by its alias 1 row in both cases.
# Consequence: qualify every column in a macro by the alias of its table.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check duckdb==2.0.0
venv/bin/python - <<'PY'
import duckdb

db = duckdb.connect()
db.execute("create table stand as select * from (values (date '2024-06-01', 5), (date '2024-07-01', 7)) t(peildatum, n)")
db.execute("create macro bare(peildatum) as table select n from stand s where peildatum = date '2024-07-01'")
db.execute("create macro qualified(peildatum) as table select n from stand s where s.peildatum = date '2024-07-01'")


def rows(macro, day):
    found = db.execute(f"select n from {macro}(date '{day}') order by n").fetchall()
    print(macro, day, "->", found)
    return [n for (n,) in found]


assert rows("bare", "2024-07-01") == [5, 7]
assert rows("bare", "2024-06-01") == []
assert rows("qualified", "2024-07-01") == rows("qualified", "2024-06-01") == [7]
PY
