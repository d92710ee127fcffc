"""Everything outside memory: the database, files and exchange formats."""
