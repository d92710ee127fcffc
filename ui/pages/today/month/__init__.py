"""A month of the clinic: how many scans are booked and due on each day, and whose."""
