"""Values that know their own limits: ages, lengths, names and numbers."""
