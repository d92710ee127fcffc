@echo off
rem The command line: cervitrend verify --user NAME, and all others; see README.txt.
"%~dp0program\python.exe" "%~dp0program\app\main.py" %*
