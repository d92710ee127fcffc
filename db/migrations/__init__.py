"""How the database got its present form."""
