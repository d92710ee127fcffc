"""The settings page: what the clinic goes by, and what it has settled."""
