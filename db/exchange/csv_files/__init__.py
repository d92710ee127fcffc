"""Files of comma-separated lines: one line is one scan with its woman."""
