"""The line over every page, and what it says."""
