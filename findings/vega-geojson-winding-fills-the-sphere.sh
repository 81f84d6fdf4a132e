#!/usr/bin/env bash
# A valid GeoJSON polygon (RFC 7946, counterclockwise) colours everything but the municipality in a Vega-Lite map.
#
# Seen with: vl-convert-python 1.9.0.post1 (Vega-Lite 6).
# Behaviour: RFC 7946 asks for exterior rings that run counterclockwise; Vega's spherical projections take such a ring for
# the rest of the globe. The clockwise ring draws the shape itself.
# Output seen: the counterclockwise ring gives a path with a second ring around the whole picture, the clockwise one a
# single quadrilateral.
# Consequence: turn the exterior rings of an official boundary file before drawing, or use the projection "identity" on
# projected coordinates, where the winding does not matter.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check vl-convert-python==1.9.0.post1
venv/bin/python - <<'PY'
import re

import vl_convert

RING = [[5.9, 52.2], [6.3, 52.2], [6.3, 52.6], [5.9, 52.6], [5.9, 52.2]]


def rings(ring, projection):
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": 100,
        "height": 100,
        "data": {
            "values": [
                {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
            ]
        },
        "projection": projection,
        "mark": "geoshape",
    }
    path = re.findall(r' d="(M[^"]+Z)"', vl_convert.vegalite_to_svg(spec))[-1]
    return path.count("Z")


counts = {
    (name, projection["type"]): rings(ring, projection)
    for name, ring in (("counterclockwise", RING), ("clockwise", RING[::-1]))
    for projection in ({"type": "mercator"}, {"type": "identity", "reflectY": True})
}
print(counts)
assert counts["counterclockwise", "mercator"] == 2, counts
assert counts["clockwise", "mercator"] == 1, counts
assert counts["counterclockwise", "identity"] == counts["clockwise", "identity"] == 1, counts
PY
