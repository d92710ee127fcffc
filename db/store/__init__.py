"""The one door to everything kept."""
