#!/usr/bin/env bash
# A number field with bareNumber false takes "(5,0)", "5,0-" and "−5,0" as valid and as plus five.
#
# Seen with: frictionless 5.21.0.
# Behaviour: bareNumber false strips every leading and trailing character that is no digit, the minus of a trailing sign,
# the brackets of an accountant and the typographic minus (U+2212) included. Only the ASCII hyphen in front survives.
# Output seen: valid, [5.0, 5.0, 5.0, -5.0].
# Consequence: a table of backlogs and leads turns all its leads into backlogs and validates; write minus as "-" and keep
# bareNumber true.
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

Path("verschil.csv").write_text('verschil\n"(5,0)"\n"5,0-"\n"\u22125,0"\n"-5,0"\n', encoding="utf-8")
schema = Schema(fields=[fields.NumberField(name="verschil", bare_number=False, decimal_char=",")])
resource = Resource(path="verschil.csv", schema=schema)
report = resource.validate()
values = [row["verschil"] for row in Resource(path="verschil.csv", schema=schema).read_rows()]
print("valid:", report.valid, "values:", values)
assert report.valid
assert values == [Decimal("5.0"), Decimal("5.0"), Decimal("5.0"), Decimal("-5.0")], values
PY
