"""The tour of the practice clinic."""
