"""One pregnancy: how it is dated, what happened in it, how it is told and ended."""
