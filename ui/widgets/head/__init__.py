"""What stands over a page: her banner, or the header of a page about nobody."""
