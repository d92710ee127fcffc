"""The two lists of Today: their rows and columns, how they are painted, narrowed, sorted and worked off."""
