"""The clinic: values, records, clinical rules and use cases, in standard Python only."""
