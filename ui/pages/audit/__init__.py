"""The audit trail of the whole clinic."""
