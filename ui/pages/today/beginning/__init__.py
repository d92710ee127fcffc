"""Today of a clinic that has just begun: its first steps, and what the page will show."""
