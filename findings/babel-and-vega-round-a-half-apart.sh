#!/usr/bin/env bash
# One figure, two texts: Babel writes 12 % beside a chart of Vega that writes 13 %.
#
# Seen with: Babel 2.18.0, vl-convert-python 1.9.0.post1, duckdb 2.0.0.
# Behaviour: Babel rounds a half to the even digit; Vega's format() and DuckDB's round() away from zero. On 50.05, which
# no double can hold, Babel and Vega say 50,0 and DuckDB says 50.1.
# Output seen: 12.5 -> '12' '13' 13.0; 2.5 -> '2' '3' 3.0; 50.05 -> '50,0' '50,0' 50.1.
# Consequence: round a figure once, in one place, and hand the text to whoever draws it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check Babel==2.18.0 vl-convert-python==1.9.0.post1 duckdb==2.0.0
venv/bin/python - <<'PY'
import re

import duckdb
import vl_convert
from babel.numbers import format_decimal


def vega(value, digits):
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "config": {"locale": {"number": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", ""]}}},
        "data": {"values": [{"x": value}]},
        "transform": [{"calculate": f"format(datum.x, '.{digits}f')", "as": "text"}],
        "mark": "text",
        "encoding": {"text": {"field": "text", "type": "nominal"}},
    }
    [text] = re.findall(r">([0-9,]+)</text>", vl_convert.vegalite_to_svg(spec))
    return text


def three(value, digits):
    pattern = "0." + "0" * digits if digits else "0"
    [rounded] = duckdb.execute("select round($1::double, $2::integer)", [value, digits]).fetchone()
    found = (format_decimal(value, pattern, locale="nl"), vega(value, digits), rounded)
    print(value, "->", found)
    return found


assert three(12.5, 0) == ("12", "13", 13.0)
assert three(2.5, 0) == ("2", "3", 3.0)
assert three(50.05, 1) == ("50,0", "50,0", 50.1)
PY
