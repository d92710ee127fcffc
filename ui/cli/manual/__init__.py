"""What can be typed, written for whoever reads it and for a shell; the parser is the only list of it."""
