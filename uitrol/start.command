#!/bin/sh
# macOS and Linux: double-click. Makes the environment the first time, then starts the werkbank and opens the browser.
set -eu
cd "$(dirname "$0")/.."
# Outside the folder of the project: a sync client must not carry thousands of files along.
omgeving="${XDG_DATA_HOME:-$HOME/.local/share}/prt-werkbank/omgeving"
klaar="$omgeving/pakketten.txt"
stop() { printf '%s\n' "$1" "Druk op Enter om dit venster te sluiten."; read -r _ || true; exit 1; }

# A name may stand for a Python that is not there: the first one that answers and is new enough.
python=""
for naam in python3 python3.13 python3.12 python3.11 python; do
    if "$naam" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$naam; break; fi
done
[ -n "$python" ] || stop "Python 3.11 of nieuwer is nodig. Installeer het van python.org en probeer het opnieuw."

# Only when something changed: after the first time it starts without a network.
if ! cmp -s requirements.txt "$klaar"; then
    echo "De werkbank wordt klaargezet. Dat duurt de eerste keer een paar minuten en vraagt internet."
    mkdir -p "$(dirname "$omgeving")"
    [ -x "$omgeving/bin/python" ] || "$python" -m venv "$omgeving" || stop "De omgeving kan niet worden gemaakt."
    "$omgeving/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt \
        || stop "Het klaarzetten is niet gelukt. Controleer de internetverbinding en probeer het opnieuw."
    cp requirements.txt "$klaar"
fi
exec "$omgeving/bin/python" -m streamlit run app.py
