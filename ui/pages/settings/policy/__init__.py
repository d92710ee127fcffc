"""The clinic's guidelines and its own copies of them: shown, changed, tried out and adopted."""
