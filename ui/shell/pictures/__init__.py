"""Pictures of every page and state, for the papers and for looking at what was made."""
