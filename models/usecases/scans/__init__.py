"""Recording scans, and arranging those to come."""
