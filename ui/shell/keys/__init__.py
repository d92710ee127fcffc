"""Keys that nothing took: why, or when."""
