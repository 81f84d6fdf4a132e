#!/usr/bin/env bash
# The eleven-test of python-stdnum calls 17 of the numbers below 200 a valid citizen service number.
#
# Seen with: python-stdnum 2.2.
# Behaviour: nl.bsn pads to nine digits before the test, so a small whole number can pass.
# Output seen: 12, 24, 36, 48, 61, 73, 85, 97, 103, 115, 127, 139, 140, 152, 164, 176 and 188.
# Consequence: in a table of counts about one cell in eleven looks like a person; the test decides only together with the
# number of digits as written and what the column is about.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-stdnum==2.2
venv/bin/python - <<'PY'
from stdnum.nl import bsn

valid = [number for number in range(1, 200) if bsn.is_valid(str(number))]
print(valid)
assert valid == [12, 24, 36, 48, 61, 73, 85, 97, 103, 115, 127, 139, 140, 152, 164, 176, 188], valid
assert bsn.validate("12") == "000000012"
PY
