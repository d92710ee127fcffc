"""A guideline as data: its rules, the tests they are made of, and a clinic's own copies."""
