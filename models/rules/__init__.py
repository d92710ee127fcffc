"""Clinical rules: pure functions from a pregnancy's facts to what they mean."""
