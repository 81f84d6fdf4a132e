@echo off
rem Windows: double-click. Makes the environment the first time, then starts the werkbank and opens the browser.
setlocal
chcp 65001 >nul
cd /d "%~dp0.."
set "OMGEVING=%LOCALAPPDATA%\prt-werkbank\omgeving"
set "KLAAR=%OMGEVING%\pakketten.txt"

rem Outside the folder of the project: a sync client must not carry thousands of files along.
rem A name may stand for a Python that is not there: the first one that answers and is new enough.
set "PYTHON="
for %%P in ("py -3" "python" "python3") do (
    if not defined PYTHON (
        %%~P -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && set "PYTHON=%%~P"
    )
)
if not defined PYTHON (
    echo Python 3.11 of nieuwer is nodig. Installeer het van python.org of uit de Microsoft Store.
    goto mis
)

rem Only when something changed: after the first time it starts without a network.
fc /b "requirements.txt" "%KLAAR%" >nul 2>nul
if errorlevel 1 (
    echo De werkbank wordt klaargezet. Dat duurt de eerste keer een paar minuten en vraagt internet.
    if not exist "%OMGEVING%\Scripts\python.exe" %PYTHON% -m venv "%OMGEVING%"
    if errorlevel 1 goto mis
    "%OMGEVING%\Scripts\python.exe" -m pip install --quiet --disable-pip-version-check --require-hashes -r "requirements.txt"
    if errorlevel 1 (
        echo Het klaarzetten is niet gelukt. Controleer de internetverbinding en probeer het opnieuw.
        goto mis
    )
    copy /y "requirements.txt" "%KLAAR%" >nul
)
"%OMGEVING%\Scripts\python.exe" -m streamlit run app.py
if not errorlevel 1 exit /b 0

:mis
echo Druk op een toets om dit venster te sluiten.
pause >nul
exit /b 1
