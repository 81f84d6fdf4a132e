#!/usr/bin/env bash
# The median (and any quantile_cont) of a DECIMAL column is cut off to the scale of the column.
#
# Seen with: duckdb 2.0.0.
# Behaviour: the interpolated value gets the type of the input, so what does not fit in its scale is dropped, not rounded.
# Output seen: median of 1 and 2 is 1.5 for INTEGER and DOUBLE, but 1 for DECIMAL(9, 0) and 1.1 for 1.1 and 1.2 in
# DECIMAL(9, 1). avg() of the same rows is right.
# Consequence: cast to double before median() or quantile_cont().
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check duckdb==2.0.0
venv/bin/python - <<'PY'
from decimal import Decimal

import duckdb

db = duckdb.connect()


def median(one, two, sql_type):
    [value] = db.execute(f"select median(x) from (values ({one}::{sql_type}), ({two}::{sql_type})) t(x)").fetchone()
    print(sql_type, one, two, "->", value)
    return value


assert median(1, 2, "integer") == 1.5
assert median(1, 2, "double") == 1.5
assert median(1, 2, "decimal(9, 0)") == Decimal(1)
assert median(1.1, 1.2, "decimal(9, 1)") == Decimal("1.1")
PY
