#!/usr/bin/env bash
# Two exports of the same columns have different Parquet schemas when only one of them holds a null, and do not join.
#
# Seen with: duckdb 2.0.0, pyarrow 26.0.1.
# Behaviour: COPY … TO (FORMAT parquet) writes a column without nulls as REQUIRED and one with a null as OPTIONAL, also
# when the column of the table is nullable. pyarrow reads "int32 not null" against "int32".
# Output seen: pyarrow.concat_tables raises ArrowInvalid ("Schema at index 1 was different").
# Consequence: give a monthly series of exports one schema: concat with promote_options, or write with pyarrow.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check duckdb==2.0.0 pyarrow==26.0.1
venv/bin/python - <<'PY'
import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

db = duckdb.connect()
for month, rows in ((1, "(5), (6)"), (2, "(7), (null)")):
    db.execute(f"create table maand{month} (aantal integer)")
    db.execute(f"insert into maand{month} values {rows}")
    db.execute(f"copy maand{month} to 'maand{month}.parquet' (format parquet)")
tables = [pq.read_table(f"maand{month}.parquet") for month in (1, 2)]
print([str(table.schema) for table in tables])
assert [table.schema.field("aantal").nullable for table in tables] == [False, True]
try:
    pa.concat_tables(tables)
except pa.ArrowInvalid as error:
    print("ArrowInvalid:", str(error).splitlines()[0])
else:
    raise SystemExit("the two tables were joined after all")
assert pa.concat_tables(tables, promote_options="default").num_rows == 4
PY
