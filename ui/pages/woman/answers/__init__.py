"""The form in which questions are answered."""
