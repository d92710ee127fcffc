@echo off
rem Changes the program with the one that was there before the last upgrade. Close Cervitrend first.
setlocal
cd /d "%~dp0"
if not exist previous\python.exe (
    echo No earlier program lies in %~dp0previous.
    exit /b 1
)
program\python.exe -m db.process.before_installing
if errorlevel 1 (
    echo Cervitrend is open, or its record could not be copied. Close it, then try again.
    exit /b 1
)
ren program undone || exit /b 1
ren previous program || (ren undone program & exit /b 1)
ren undone previous
echo The earlier program is back. A record that the newer one has changed opens in it from the folder before-upgrade.
