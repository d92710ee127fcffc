"""The audit trail in words: who wrote what, who looked at whom, and what a signed receipt says."""
