"""The whole record as tables."""
