"""A file from elsewhere: how it is read, its lines, and what became of them."""
