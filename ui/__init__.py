"""What a person sees or types: windows, tables, charts, printed reports, the command line."""
