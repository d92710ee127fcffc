"""What belongs to the clinic and to no woman: who works there, its settings, what was written and what is shipped."""
