#!/usr/bin/env bash
# describe() takes a column of Dutch percentages for coordinates and a municipality code for a number.
#
# Seen with: frictionless 5.21.0.
# Behaviour: "12,5" with a decimal comma looks like longitude,latitude, so the column is inferred as geopoint; the CBS code
# 0363 becomes an integer and loses its zero.
# Output seen: pct geopoint, gemeente_code integer; the first row reads [12, 5] and 363.
# Consequence: write the schema of a Dutch csv; infer nothing.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check frictionless==5.21.0
venv/bin/python - <<'PY'
from pathlib import Path

from frictionless import Dialect, Resource
from frictionless.formats import CsvControl

Path("aandeel.csv").write_text("pct;gemeente_code\n12,5;0363\n61,1;0193\n", encoding="utf-8")
resource = Resource(path="aandeel.csv", dialect=Dialect(controls=[CsvControl(delimiter=";")]))
resource.infer()
types = {field.name: field.type for field in resource.schema.fields}
[first, _] = resource.read_rows()
print(types, dict(first))
assert types == {"pct": "geopoint", "gemeente_code": "integer"}, types
assert list(map(int, first["pct"])) == [12, 5], first
assert first["gemeente_code"] == 363, first
PY
