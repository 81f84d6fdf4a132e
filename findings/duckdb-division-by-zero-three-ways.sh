#!/usr/bin/env bash
# Division by zero is infinity, an error or a NaN, depending on the operator and the numerator.
#
# Seen with: duckdb 2.0.0.
# Behaviour: with `/` 1/0 is inf and 0/0 is nan, for integers too; with `//` and `%` the same zero raises
# InvalidInputException. A sum over the first is inf or nan and no query fails.
# Output seen: inf, -inf, nan, then two errors "Division by zero in expression".
# Consequence: nullif() under every division; a percentage over an empty group is not null by itself.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check duckdb==2.0.0
venv/bin/python - <<'PY'
import math

import duckdb

db = duckdb.connect()


def value(expression):
    [found] = db.execute(f"select {expression}").fetchone()
    print(expression, "->", found)
    return found


assert value("1 / 0") == math.inf
assert value("-1 / 0") == -math.inf
assert math.isnan(value("0 / 0"))
assert math.isnan(value("sum(x / y) from (values (1, 0), (-1, 0)) t(x, y)"))
assert value("1 / nullif(0, 0)") is None
for expression in ("1 // 0", "1 % 0"):
    try:
        value(expression)
    except duckdb.InvalidInputException as error:
        print(expression, "-> InvalidInputException:", str(error).splitlines()[0])
    else:
        raise SystemExit(f"{expression} gave a value after all")
PY
