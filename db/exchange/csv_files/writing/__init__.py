"""Writing what the reader reads without a question."""
