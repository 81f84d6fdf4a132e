#!/usr/bin/env bash
# replace_data() of a native chart never changes its kind of axis: words land on an axis of days, days on one of words.
#
# Seen with: python-pptx 1.0.2.
# Behaviour: the axis is chosen once, from the first category of the data that the chart is made with. A chart made with
# dates has a dateAx; replaced by words it keeps it. A chart made with words has a catAx and keeps that for dates.
# Output seen: dateAx before and after, catAx before and after.
# Consequence: a template whose chart holds sample months cannot be filled with municipalities; make the chart anew.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-pptx==1.0.2
venv/bin/python - <<'PY'
from datetime import date

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Cm

DAYS = [date(2024, 1, 1), date(2024, 2, 1)]
WORDS = ["IJsselland", "Twente"]


def data(categories):
    made = CategoryChartData()
    made.categories = categories
    made.add_series("plekken", [3050, 3275])
    return made


def axes(chart):
    xml = chart._chartSpace.xml
    return [name for name in ("dateAx", "catAx") if f"<c:{name}>" in xml]


deck = Presentation()
slide = deck.slides.add_slide(deck.slide_layouts[6])
for first, then, axis in ((DAYS, WORDS, "dateAx"), (WORDS, DAYS, "catAx")):
    chart = slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, 0, 0, Cm(10), Cm(8), data(first)).chart
    before = axes(chart)
    chart.replace_data(data(then))
    print(first[0], "->", then[0], ":", before, axes(chart))
    assert before == axes(chart) == [axis]
PY
