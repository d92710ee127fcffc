"""Tables as files: for spreadsheets, for audits, for another clinic."""
