"""How much a file may hold. Beyond these limits it is refused before it is opened, whatever it claims to be."""

MAX_BYTES = 50 * 1024 * 1024
# Unpacked: a workbook of 100.000 rows and 12 columns is 45 MB, so this leaves room and stops a zip bomb.
MAX_UITGEPAKT_BYTES = 300 * 1024 * 1024
MAX_ONDERDELEN = 5_000
# The grid from A1 to the last filled cell, over all sheets together: 80.000 rows of 25 columns.
MAX_CELLEN = 2_000_000
# Excel itself stops at 65.490.
MAX_STIJLEN = 66_000
# Merged ranges over all sheets; each of them costs as much as a row.
MAX_SAMENGEVOEGD = 100_000
# Each different text is looked at for data of persons and for names of municipalities.
MAX_TEKSTEN = 300_000
# What one file may cost. The address space of a process is far larger than what it has in memory.
MAX_SECONDEN = 20
MAX_GEHEUGEN_BYTES = 500 * 1024 * 1024
MAX_ADRESRUIMTE_BYTES = 1_200 * 1024 * 1024
# Up to here a file is understood in the process that asks: it cannot grow into much.
KLEIN_BYTES = 256 * 1024
KLEIN_UITGEPAKT_BYTES = 2 * 1024 * 1024
# A row costs memory of its own, however few its cells.
MAX_RIJEN = 500_000
MAX_KOLOMMEN = 16_384
MAX_BLADEN = 300
MAX_LENGTE_CEL = 100_000
