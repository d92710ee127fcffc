"""Why a rule applies to the woman on the screen or does not, for every rule of every guideline."""
