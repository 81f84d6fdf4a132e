#!/usr/bin/env bash
# With groupChar "." and decimalChar "," the text 1.5 is valid and means fifteen.
#
# Seen with: frictionless 5.21.0.
# Behaviour: the group character is removed wherever it stands; three digits after it are not asked for.
# Output seen: "1.693" is 1693, "1.5" is 15, "1.2.3" is 123; the report is valid.
# Consequence: a file in which one supplier wrote a decimal point passes a Dutch schema ten times too large.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check frictionless==5.21.0
venv/bin/python - <<'PY'
from decimal import Decimal
from pathlib import Path

from frictionless import Resource, Schema, fields

Path("aantal.csv").write_text("aantal\n1.693\n1.5\n1.2.3\n", encoding="utf-8")
schema = Schema(fields=[fields.NumberField(name="aantal", group_char=".", decimal_char=",")])
report = Resource(path="aantal.csv", schema=schema).validate()
values = [row["aantal"] for row in Resource(path="aantal.csv", schema=schema).read_rows()]
print("valid:", report.valid, "values:", values)
assert report.valid
assert values == [Decimal(1693), Decimal(15), Decimal(123)], values
PY
