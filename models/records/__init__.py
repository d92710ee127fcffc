"""What the clinic keeps: frozen records with an id, a version and a stamp."""
