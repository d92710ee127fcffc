"""The call card: one woman's case to read aloud on the telephone, and who was told."""
