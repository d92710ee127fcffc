"""The flag panel: what waits for an answer, and the form in which it is answered."""
