"""How much a file may hold. Beyond these limits it is refused before it is opened, whatever it claims to be."""

MAX_BYTES = 50 * 1024 * 1024
# Unpacked: a workbook of 100.000 rows and 12 columns is 45 MB, so this leaves room and stops a zip bomb.
MAX_UITGEPAKT_BYTES = 300 * 1024 * 1024
MAX_ONDERDELEN = 5_000
# The grid from A1 to the last filled cell, over all sheets together.
MAX_CELLEN = 5_000_000
# As many as a sheet of Excel has.
MAX_RIJEN = 1_048_576
MAX_KOLOMMEN = 16_384
MAX_BLADEN = 300
MAX_LENGTE_CEL = 100_000
