"""The raw key of an open store, for the second connections that it needs."""

from models.errors import Unavailable


class DataKey:
    """Holds the key until the store is closed."""

    def __init__(self, key: bytes) -> None:
        self._held = bytearray(key)

    def raw(self) -> bytes:
        """The 32 bytes. Raises: Unavailable (`database.closed`) once it was forgotten."""
        if not self._held:
            raise Unavailable("database.closed")
        return bytes(self._held)

    def forget(self) -> None:
        """Overwrite it where it lies, and hold it no more."""
        self._held[:] = bytes(len(self._held))
        self._held.clear()
