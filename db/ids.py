"""Identifiers that sort in the order they were made."""

from uuid import UUID

import uuid_utils.compat


def new_id() -> UUID:
    """A fresh UUIDv7: later calls of one process sort after earlier ones."""
    return uuid_utils.compat.uuid7()
