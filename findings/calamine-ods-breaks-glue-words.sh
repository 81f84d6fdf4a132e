#!/usr/bin/env bash
# In ods a line break or a tab inside a paragraph is dropped, and the words around it become one word.
#
# Seen with: python-calamine 0.9.1 (file written by odfpy 1.4.1).
# Behaviour: <text:line-break/> and <text:tab/> add nothing to the text of a cell; only a second paragraph gives a newline.
# Output seen: ['Nog nietgehuisvest', 'Nog nietgehuisvest', 'Nog niet\\ngehuisvest'].
# Consequence: a header over two lines, made with Ctrl+Enter in LibreOffice, holds a word that exists nowhere; who looks
# for "niet" in it does not find it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-calamine==0.9.1 odfpy==1.4.1
venv/bin/python - <<'PY'
import io

import python_calamine
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import LineBreak, P, Tab


def cell(*paragraphs):
    made = TableCell(valuetype="string")
    for paragraph in paragraphs:
        made.addElement(paragraph)
    return made


def broken(element):
    paragraph = P(text="Nog niet")
    paragraph.addElement(element)
    paragraph.addText("gehuisvest")
    return paragraph


document = OpenDocumentSpreadsheet()
table = Table(name="stand")
document.spreadsheet.addElement(table)
row = TableRow()
table.addElement(row)
row.addElement(cell(broken(LineBreak())))
row.addElement(cell(broken(Tab())))
row.addElement(cell(P(text="Nog niet"), P(text="gehuisvest")))
out = io.BytesIO()
document.save(out)

[texts] = python_calamine.load_workbook(io.BytesIO(out.getvalue())).get_sheet_by_index(0).to_python()
print(texts)
assert texts == ["Nog nietgehuisvest", "Nog nietgehuisvest", "Nog niet\ngehuisvest"], texts
PY
