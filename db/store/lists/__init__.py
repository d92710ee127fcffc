"""The lists of the whole clinic: Today, open loops, and what will change on which day."""
