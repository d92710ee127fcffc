"""What is printed, made of the record's words, and nothing of how it is drawn."""
