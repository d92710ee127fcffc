"""Records that nobody has written in for years, for the clinic lead to decide on."""
