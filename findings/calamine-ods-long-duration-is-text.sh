#!/usr/bin/env bash
# In ods a duration is a time below one day and raw text from one day on: one column, two types.
#
# Seen with: python-calamine 0.9.1 (file written by odfpy 1.4.1).
# Behaviour: office:time-value PT12H30M00S becomes datetime.time(12, 30); PT36H00M00S and -PT01H00M00S stay ISO 8601 text.
# Output seen: [datetime.time(12, 30), 'PT36H00M00S', '-PT01H00M00S'].
# Consequence: a column of lead times (doorlooptijd) has to be read by type, cell by cell.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-calamine==0.9.1 odfpy==1.4.1
venv/bin/python - <<'PY'
import datetime
import io

import python_calamine
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

document = OpenDocumentSpreadsheet()
table = Table(name="doorlooptijd")
document.spreadsheet.addElement(table)
row = TableRow()
table.addElement(row)
for duration in ("PT12H30M00S", "PT36H00M00S", "-PT01H00M00S"):
    cell = TableCell(valuetype="time", timevalue=duration)
    cell.addElement(P(text=duration))
    row.addElement(cell)
out = io.BytesIO()
document.save(out)

[values] = python_calamine.load_workbook(io.BytesIO(out.getvalue())).get_sheet_by_index(0).to_python()
print(values)
assert values == [datetime.time(12, 30), "PT36H00M00S", "-PT01H00M00S"], values
PY
