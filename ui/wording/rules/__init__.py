"""Rules explained: what one asks, what decided about it, how close it is."""
