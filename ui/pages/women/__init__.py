"""Women: the search that every record is reached by, and the only door to a new one."""
