#!/usr/bin/env bash
# An error cell reads as an empty text: a broken formula looks like a cell nobody filled in.
#
# Seen with: python-calamine 0.9.1 (files written by openpyxl 3.1.5 and xlwt 1.3.0).
# Behaviour: in xlsx and xls a cell whose value is an error (#N/A, #REF!) comes back as '', the same as an empty cell.
# Output seen: [['Almelo', '', ''], ['Borne', '', 12.0]] where C1 is empty and both B1 and B2 hold an error.
# Consequence: "not known" and "the sheet is broken" cannot be told apart from the values; ask the XML (t="e") or the
# BIFF record (BOOLERR) of the file.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-calamine==0.9.1 openpyxl==3.1.5 xlwt==1.3.0
venv/bin/python - <<'PY'
import io

import openpyxl
import python_calamine
import xlwt

# 42 is the code of #N/A in the format.
NVT = 42


def read(content):
    return python_calamine.load_workbook(io.BytesIO(content)).get_sheet_by_index(0).to_python()


book = openpyxl.Workbook()
book.active.append(["Almelo", "#N/A", None])
book.active.append(["Borne", "#REF!", 12])
assert book.active["B1"].data_type == book.active["B2"].data_type == "e"
out = io.BytesIO()
book.save(out)
rows = read(out.getvalue())
print("xlsx", rows)
assert rows == [["Almelo", "", ""], ["Borne", "", 12.0]], rows

old = xlwt.Workbook()
sheet = old.add_sheet("stand")
sheet.write(0, 0, "Almelo")
sheet.row(0).set_cell_error(1, NVT)
sheet.write(1, 0, "Borne")
sheet.write(1, 1, 12)
out = io.BytesIO()
old.save(out)
rows = read(out.getvalue())
print("xls ", rows)
assert rows == [["Almelo", ""], ["Borne", 12]], rows
PY
