"""The inbox: measurements that arrived in a file, looked at before they enter a record."""
