"""The installer for Windows: the program, its libraries and python.org's CPython in one folder, with the way back."""
