"""Recording what happens in a pregnancy besides scans: one module a kind of event."""
