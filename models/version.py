"""Which version of the program this is."""

PROGRAM_VERSION = "0.1.0"
"""As `pyproject.toml` has it."""
