"""The page of the plan: the next scan, bookings, attempts to reach her, and the end of the pregnancy."""
