"""The woman's page: her chart, her scans, her flags, and the answers to them."""
