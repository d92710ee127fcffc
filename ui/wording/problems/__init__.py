"""What is wrong, in sentences: one table a subject, and how a code finds its sentence."""
