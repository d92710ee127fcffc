"""What a screen reader is told that it could not find out: what a widget is, and what has just been said."""
