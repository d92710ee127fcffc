"""Takes away what no program that runs ever reads from the libraries of a package: for compilers, for checkers, for tests."""

import shutil
from pathlib import Path

_NOT_RUN = (
    *("*.pyi", "*.h", "*.hpp", "*.lib", "*.pxd", "*.pyx", "*.a", "*.cmake"),
    *("numpy/_core/*_tests.*", "numpy/testing/print_coercion_tables.py"),
)
"""What compilers and checkers read, and no program that runs."""
_FOLDERS = (
    *("**/__pycache__", "bin"),
    *("numpy/**/tests", "matplotlib/tests", "mpl_toolkits/*/tests"),
    *("numpy/distutils", "numpy/f2py", "numpy/_core/include", "shiboken6/include"),
    *("matplotlib/mpl-data/sample_data", "matplotlib/backends/web_backend"),
)
"""Compiled code of another Python, commands, tests, compilers, samples."""
_INSTALLER_NOTES = ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json", "uv_cache.json")
"""What the one who installs writes down for himself; after pruning it is not true."""


def prune(libraries: Path) -> None:
    """Leave in a folder of freshly installed libraries what they run with, and their licences."""
    for pattern in _FOLDERS:
        for folder in sorted(libraries.glob(pattern)):
            shutil.rmtree(folder)
    for pattern in _NOT_RUN:
        for file in sorted(libraries.rglob(pattern)):
            file.unlink()
    for note in _INSTALLER_NOTES:
        for file in sorted(libraries.glob(f"*.dist-info/{note}")):
            file.unlink()
