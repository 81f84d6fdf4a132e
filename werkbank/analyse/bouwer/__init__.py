"""A view built without SQL: measures, rows, columns, conditions and a comparison → one query on the public views.

`keuze` is what was chosen, `keuring` says whether it can be counted and if not why, `opdracht` is the SQL, `antwoord`
the rows.
"""
